import { bySystem, type House } from '@vigie/platform/operation'
import { createPost, listenForPost, readMail } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import { answerAddress } from './answer-address.ts'
import { dispatchByMail } from './dispatch-by-mail.ts'
import { findStrayMails } from './find-notices.ts'
import { seedProviders } from './fixtures.ts'
import { selectNoticeByReference } from './notice-rows.ts'
import { type Received, receiveReply } from './receive-reply.ts'
import { idOfProvider, type World } from './test-world-fixtures.ts'

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
) => {
  const theirs = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: () => undefined,
  })
  const out = createPost(theirs.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
  const centre = await open({ subscribers: () => dispatchByMail(out) })
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
    receive: async (
      given: Buffer | Promise<Buffer>,
      envelopeFrom: string | null = null,
    ): Promise<Received> => {
      const mail = { ...(await readMail(await given)), envelopeFrom }
      return bySystem(centre.worker.house, (desk) => receiveReply(desk, mail))
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
