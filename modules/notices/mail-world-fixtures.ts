import { bySystem, type House } from '@vigie/platform/operation'
import { type CheckSender, createPost, listenForPost, readMail, senderCheckBy } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import { answerAddress } from './answer-address.ts'
import { dispatchByMail } from './channels/dispatch-by-channel.ts'
import { checkReplies } from './check-replies.ts'
import { findStrayMails } from './find-notices.ts'
import { seedProviders } from './fixtures.ts'
import { selectNoticeByReference } from './notice-rows.ts'
import { type Received, receiveReply } from './receive-reply.ts'
import { takesPressed } from './take-pressed.ts'
import { idOfProvider, look, type World } from './test-world-fixtures.ts'

export interface Written {
  from?: string
  /** As a letter of ours asks to be answered, unless said otherwise: at the address of the notice that the subject names. */
  to?: string
  subject: string
  text: string
  id?: string | null
  headers?: readonly string[]
}

interface Centre extends World {
  readonly desk: { readonly house: House }
  readonly worker: { readonly house: House }
  close(): Promise<void>
}

/** A centre that sends over real post, and a host that writes to it. */
export const openMailWorld = async <Opened extends Centre>(
  open: (given: { subscribers: () => readonly Subscriber[] }) => Promise<Opened>,
  /** What is asked who sent a mail. */
  checkSender: CheckSender = senderCheckBy([]),
) => {
  const theirs = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: () => undefined,
  })
  const out = createPost(theirs.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
  const centre = await open({
    subscribers: () => [...dispatchByMail(out), checkReplies(checkSender), takesPressed],
  })
  const providers = await bySystem(centre.desk.house, seedProviders)
  let number = 0
  const addressOf = async (subject: string): Promise<string> => {
    const [reference] = /VIG-\d{4}-\d{6}/.exec(subject) ?? []
    return centre.read(centre.staff.hanne, async (desk) => {
      const id = reference === undefined ? null : await selectNoticeByReference(desk.db, reference)
      return id === null || reference === undefined
        ? desk.letterhead.mailbox
        : answerAddress(desk, { id, reference })
    })
  }

  return {
    centre,
    providers,
    host: idOfProvider(providers, 'pixelkist'),
    /** A mail as the host writes it, each with an id of its own unless another or none is asked for. */
    mailOf: async ({
      from = 'desk@pixelkist.example',
      to,
      subject,
      text,
      id,
      headers = [],
    }: Written): Promise<Buffer> => {
      number += 1
      const own = id === undefined ? `<${number}@pixelkist.example>` : id
      return Buffer.from(
        [
          `From: ${from}`,
          `To: ${to ?? (await addressOf(subject))}`,
          `Subject: ${subject}`,
          ...(own === null ? [] : [`Message-ID: ${own}`]),
          ...headers,
          '',
          text,
          '',
        ].join('\r\n'),
      )
    },
    /** Takes it in, has its sender checked, and says how many decisions were taken from it. */
    receive: async (
      given: Buffer | Promise<Buffer>,
      envelopeFrom: string | null = null,
    ): Promise<Received & { decided?: number }> => {
      const mail = { ...(await readMail(await given)), envelopeFrom }
      const received = await bySystem(centre.worker.house, (desk) => receiveReply(desk, mail))
      if (received.kept !== 'reply') return received
      await centre.deliver()
      const { items } = await look(centre, received.notice)
      const taken = items.flatMap(({ decisions }) =>
        decisions.filter(({ reply }) => reply === received.reply),
      )
      return { ...received, decided: taken.length }
    },
    /** Every page of the mail that found no notice. */
    strays: async (opened: string | null = null) => {
      const lines = []
      for (let after: string | null | undefined; after !== null; ) {
        const place = after === undefined ? {} : { after }
        const page = await centre.read(centre.staff.hanne, (desk) => findStrayMails(desk, opened, place))
        lines.push(...page.lines)
        after = page.after
      }
      return lines
    },
    close: async () => {
      out.close()
      await theirs.close()
      await centre.close()
    },
  }
}
