import { answerAddress } from './answer-address.ts'
import { messageIdOf } from './compose.ts'
import type { openMailWorld } from './mail-world-fixtures.ts'
import type { NoticeView } from './notice.ts'
import { look, sent, type World } from './test-world-fixtures.ts'

export const HOST = 'desk@pixelkist.example'

/** A notice that was sent, and what only its provider knows of it. */
export interface Given {
  readonly view: NoticeView
  /** The address of the notice, as its letter asks to be answered at. */
  readonly to: string
  /** The id of our letter. */
  readonly id: string
}

/** What of a centre with its post these tests need. */
type MailWorld = Pick<Awaited<ReturnType<typeof openMailWorld>>, 'receive' | 'host'> & {
  readonly centre: World
}

/** Notices and mails about them, byte for byte, and what each came to. */
export const hostileMails = ({ centre, receive, host }: MailWorld) => {
  let number = 0
  return {
    begin: async (items = 1, provider = host): Promise<Given> => {
      const view = await sent(centre, provider, {}, items)
      return centre.read(centre.staff.hanne, async (desk) => ({
        view,
        to: answerAddress(desk, view),
        id: messageIdOf(desk, view.id),
      }))
    },
    /** A mail of these lines, exactly. */
    mail: (
      { view, to }: Pick<Given, 'view' | 'to'>,
      lines: readonly (string | Buffer)[],
      { from = HOST, subject = `Re: [${view.reference}]` } = {},
    ): Buffer => {
      number += 1
      const id = `<h${number}@pixelkist.example>`
      const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: ${id}`]
      return Buffer.concat(
        [...head, ...lines].flatMap((line) => [
          Buffer.isBuffer(line) ? line : Buffer.from(line),
          Buffer.from('\r\n'),
        ]),
      )
    },
    /** What a mail came to: what was kept of it, whether it counts as received, and what was decided by it. */
    cameTo: async (given: Given, raw: Buffer, envelope: string | null = null) => {
      const received = await receive(raw, envelope)
      const { acknowledgement, items, replies } = await look(centre, given.view.id)
      return {
        kept: received.kept,
        ...(received.kept === 'stray' ? { reason: received.reason } : {}),
        sort: replies.at(-1)?.sort ?? null,
        known: acknowledgement !== null,
        decided: items.map(({ decisions }) => decisions.at(-1)?.action ?? null),
        open: replies.at(-1)?.isOpen ?? null,
      }
    },
  }
}

export const typed = (type: string, encoding = '8bit'): string[] => [
  `Content-Type: ${type}`,
  `Content-Transfer-Encoding: ${encoding}`,
  '',
]

/** A report of a mail server as RFC 3464 has it, about our letter. */
export const report = (
  { id }: Given,
  actions: readonly string[],
  { type = 'message/delivery-status', words = 'This is the mail system.', of = 'delivery-status' } = {},
): string[] => [
  `Content-Type: multipart/report; report-type=${of}; boundary=b`,
  'Auto-Submitted: auto-replied',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  words,
  '--b',
  `Content-Type: ${type}`,
  '',
  'Reporting-MTA: dns; mail.pixelkist.example',
  ...actions.flatMap((action) => [
    '',
    'Final-Recipient: rfc822; desk@pixelkist.example',
    `Action: ${action}`,
    `Status: ${action === 'failed' ? '5.1.1' : '4.4.7'}`,
  ]),
  '',
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  `Message-ID: ${id}`,
  '--b--',
]
