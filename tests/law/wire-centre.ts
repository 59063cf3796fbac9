import type { ThrowawayCentre } from '@vigie/centre'
import { findQueue, getCase } from '@vigie/hotline'
import { FOUND_ILLEGAL } from '@vigie/hotline/fixtures'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { handOverReferral } from '@vigie/hotline/verbs/hand-over-referral'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { LANGUAGES } from '@vigie/kernel'
import { receiveReply, runClocks } from '@vigie/notices'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import type { Holding } from '@vigie/platform/house'
import { subscribersOf } from '@vigie/platform/house'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost, type ReceivedMail } from '@vigie/platform/post'
import type { Subscriber } from '@vigie/platform/queue'
import { ILLEGAL } from './offences-by-kind.ts'

type Differing = (item: number, seat: number) => object

const MOST_BYTES = 10_000_000

/** An item of a case that two analysts found illegal. */
export interface Found {
  readonly case: string
  readonly item: string
  readonly receipt: string
}

/**
 * A centre with its real books and logins, from which mail really leaves over SMTP and into which answers really come:
 * what these tests hold against the law is what a provider has in its mailbox.
 */
export const wireCentre = async (
  open: (subscribers: (worker: Holding) => readonly Subscriber[]) => Promise<ThrowawayCentre>,
) => {
  const arrived: ReceivedMail[] = []
  const providers = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: MOST_BYTES,
    onMail: (mail) => void arrived.push(mail),
  })
  const post = createPost(providers.url, { from: 'notices@vigie.example' })
  const centre = await open((worker) => subscribersOf(worker, post))
  const inbox = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: MOST_BYTES,
    onMail: async (mail) => {
      await bySystem(centre.worker.house, (desk) => receiveReply(desk, mail))
    },
  })
  const answers = createPost(inbox.url, { from: 'provider@provider.example' })
  return {
    centre,
    /** Every mail that left the house so far. */
    arrived,
    /** Where mail goes out and comes in. */
    ports: [providers.port, inbox.port],
    /** A provider writes back to the mailbox that our letter names. */
    answer: async (letter: ReceivedMail, text: string) => {
      await answers.send({
        from: letter.to[0] ?? '',
        to: letter.replyTo ?? '',
        subject: `Re: ${letter.subject}`,
        text,
        messageId: `<${crypto.randomUUID()}@provider.example>`,
        ...(letter.messageId === null ? {} : { inReplyTo: letter.messageId }),
        attachments: [],
      })
      await centre.deliver()
    },
    close: async () => {
      answers.close()
      post.close()
      await inbox.close()
      await providers.close()
      await centre.close()
    },
    ...deskWork(centre, arrived),
  }
}

const deskWork = (centre: ThrowawayCentre, arrived: readonly ReceivedMail[]) => {
  const { hanne, bram, griet } = centre.staff
  const addProviderNamed = async (name: string, more: object = {}): Promise<string> => {
    const given = {
      name,
      country: 'IE',
      roles: ['platform', 'very-large'],
      languages: [...LANGUAGES],
      inEuScope: true,
      channel: 'mail',
      mailbox: `notices@${name.toLowerCase()}.example`,
      ...more,
    }
    return addConfirmedProvider(centre, [griet, hanne], given)
  }

  /** A report of these addresses that two analysts found illegal, one case for all. */
  const found = async (
    addresses: readonly string[],
    answers: Readonly<Record<string, unknown>> & { kind: DesignatedKind } = FOUND_ILLEGAL,
    // What one of the two says otherwise of one of the items.
    differing: Differing = () => ({}),
  ): Promise<readonly Found[]> => {
    const { receipt } = await centre.perform(
      submitReport,
      { kind: 'anyone' },
      {
        kind: answers.kind,
        language: 'en',
        channel: 'form',
        narrative: 'Made up for a test.',
        addresses: [...addresses],
      },
    )
    await centre.deliver()
    const [line] = (await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))).lines
    const { id, items } = await centre.read(hanne, (desk) => getCase(desk, line?.id ?? ''))
    for (const [place, item] of items.entries()) {
      for (const [seat, analyst] of [hanne, bram].entries()) {
        await centre.perform(assessItem, analyst, { ...answers, ...differing(place, seat), item: item.id })
      }
    }
    await centre.deliver()
    return items.map((item) => ({ case: id, item: item.id, receipt }))
  }

  const trace = (one: Found, hostedIn: string, provider?: string, audience: string | null = 'public') =>
    centre.perform(noteTrace, hanne, {
      item: one.item,
      hostedIn,
      ...(audience === null ? {} : { audience }),
      ...(provider ? { provider } : {}),
    })

  let turn = 0
  /** Items of that kind at addresses nobody reported before, on that provider in Ireland. */
  const foundOn = async (
    provider: string,
    kind: DesignatedKind,
    number = 1,
    more: object = {},
    differing?: Differing,
  ) => {
    turn += 1
    const addresses = Array.from({ length: number }, (_, at) => `https://place.example/p/${turn}?nr=${at}`)
    const items = await found(addresses, { ...ILLEGAL[kind], ...more }, differing)
    for (const one of items) await trace(one, 'IE', provider)
    return { items, addresses }
  }

  const draft = (items: readonly Found[], provider: string, more: object = {}) => ({
    case: items[0]?.case,
    provider,
    items: items.map(({ item }) => item),
    standing: 'trusted',
    language: 'en',
    explanation: '',
    ...more,
  })
  const prepare = (
    items: readonly Found[],
    provider: string,
    more: object = {},
    by: Actor = hanne,
  ): Promise<{ notice: string; reference: string }> =>
    centre.perform(prepareNotice, by, draft(items, provider, more))

  /** Prepared by one, approved by another, sent: gives the mail that arrived. */
  const notify = async (items: readonly Found[], provider: string, more: object = {}) => {
    const prepared = await prepare(items, provider, more)
    await centre.perform(approveNotice, bram, { notice: prepared.notice })
    await centre.deliver()
    const mail = arrived.findLast(({ subject }) => subject.includes(prepared.reference))
    if (!mail) throw new Error(`the notice ${prepared.reference} did not arrive`)
    return { ...prepared, mail }
  }

  const refer = async (one: Found, recipientSort: string, recipient: string, more: object = {}) => {
    const { referral } = await centre.perform(prepareReferral, hanne, {
      case: one.case,
      recipientSort,
      recipient,
      items: [one.item],
      summary: '',
      ...more,
    })
    await centre.perform(approveReferral, bram, { referral })
    return referral
  }
  const handOver = async (one: Found, sort: string, recipient: string) => {
    const referral = await refer(one, sort, recipient)
    await centre.perform(handOverReferral, hanne, { referral, way: 'secure-mail' })
    await centre.deliver()
    return referral
  }

  /** What the worker does when so much time has gone by. */
  const wait = async (milliseconds: number) => {
    centre.clock.moveBy(milliseconds)
    await bySystem(centre.worker.house, runClocks)
    await centre.deliver()
  }
  const see = (one: Found) => centre.read(hanne, (desk) => getCase(desk, one.case))
  return { addProvider: addProviderNamed, found, foundOn, trace, prepare, notify, refer, handOver, wait, see }
}

export type WiredCentre = Awaited<ReturnType<typeof wireCentre>>
