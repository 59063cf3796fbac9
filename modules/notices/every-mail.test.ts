import { afterAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { messageIdOf } from './compose.ts'
import { findNotices } from './find-notices.ts'
import { openMailWorld, type Written } from './mail-world-fixtures.ts'
import { stageOf } from './notice.ts'
import { look, sent } from './test-world-fixtures.ts'
import { closeStrayMail } from './verbs/close-stray-mail.ts'
import { markReplyRead } from './verbs/mark-reply-read.ts'
import { retryDispatch } from './verbs/retry-dispatch.ts'

const world = await openMailWorld(openTestCentre)
const { centre, mailOf, receive, strays } = world
const host = () => world.host
afterAll(() => world.close())

const toRead = async (notice: string) =>
  (await centre.read(centre.staff.hanne, (desk) => findNotices(desk, 'to-read'))).filter(
    (one) => one.notice === notice,
  )
const failed = async (notice: string) =>
  (await centre.read(centre.staff.hanne, (desk) => findNotices(desk, 'failed'))).filter(
    (one) => one.notice === notice,
  )

/** What comes back by itself, and confirms nothing. */
const MACHINES: readonly (readonly [string, Partial<Written>, string | null])[] = [
  [
    'an out-of-office',
    { text: 'I am out of the office until Monday.', headers: ['Auto-Submitted: auto-replied'] },
    '',
  ],
  [
    'an out-of-office that says it received something',
    {
      text: 'Ich habe Ihre Nachricht erhalten und bin bis Montag im Urlaub. Ticket 4711 wird nicht bearbeitet.',
      headers: ['X-Auto-Response-Suppress: All'],
    },
    'desk@pixelkist.example',
  ],
  [
    'an out-of-office told by its subject alone',
    { subject: 'Réponse automatique', text: 'A bientôt.' },
    null,
  ],
  [
    'a reading receipt',
    {
      text: 'x',
      headers: ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x'],
    },
    '',
  ],
  [
    'a machine without words we know',
    { text: 'Vă rugăm să așteptați.', headers: ['Precedence: auto_reply'] },
    null,
  ],
]

test.each(MACHINES)('%s confirms no receipt, and a person reads it', async (_name, written, envelope) => {
  const view = await sent(centre, host(), {}, 1)
  const subject = `${written.subject ?? 'Re'}: [${view.reference}]`
  const received = await receive(mailOf({ text: '', ...written, subject }), envelope)
  expect(received).toMatchObject({ kept: 'reply', decided: 0 })
  const after = await look(centre, view.id)
  expect([after.acknowledgement, after.replies[0]?.sort]).toEqual([null, 'automatic'])
  expect(await toRead(view.id)).toHaveLength(1)
})

test.each([
  ['auto-replied', 'We have received your report [REF]. Your ticket number is #48151623.'],
  [
    'auto-generated',
    '##- Please type your reply above this line -##\r\n\r\nWij bevestigen de goede ontvangst van REF.',
  ],
  ['auto-replied', 'Otrzymaliśmy zgłoszenie REF, nr 4711.'],
])('the confirmation of a ticket robot (%s) counts, and nobody needs to read it', async (submitted, text) => {
  const view = await sent(centre, host(), {}, 1)
  const written = {
    subject: `Re: [${view.reference}]`,
    text: text.replace('REF', view.reference),
    headers: [`Auto-Submitted: ${submitted}`, 'Content-Type: text/plain; charset=utf-8'],
  }
  await receive(mailOf(written), '')
  const after = await look(centre, view.id)
  expect([after.acknowledgement?.source, after.replies[0]?.sort]).toEqual(['reply', 'confirmation'])
  expect(await toRead(view.id)).toEqual([])
})

const BOUNCES: readonly (readonly [string, Partial<Written>, string])[] = [
  [
    'in plain words',
    { from: 'mailer-daemon@elsewhere.example', text: 'Your mail could not be delivered: user unknown.' },
    '',
  ],
  [
    'of Exchange',
    {
      from: 'postmaster@pixelkist.example',
      subject: 'Undeliverable',
      text: 'desk@pixelkist.example: 550 5.1.1 RESOLVER',
    },
    '',
  ],
  [
    'as a report',
    {
      from: 'mailer-daemon@pixelkist.example',
      text: '--x\r\n\r\nlost\r\n--x--',
      headers: ['Content-Type: multipart/report; boundary=x'],
    },
    '',
  ],
  [
    'in German',
    { from: 'postmaster@elsewhere.example', text: 'Ihre Nachricht konnte nicht zugestellt werden.' },
    '',
  ],
]

test.each(BOUNCES)(
  'a letter that came back (%s) is a failed delivery, which can be sent again',
  async (_n, written, envelope) => {
    const view = await sent(centre, host(), {}, 1)
    const id = await centre.read(centre.staff.hanne, async (desk) => messageIdOf(desk, view.id))
    const text = `${written.text}\r\n\r\nMessage-ID: ${id}\r\n${view.reference}/1: not found`
    const given = mailOf({
      headers: [`References: ${id}`],
      ...written,
      subject: `${written.subject ?? 'x'} [${view.reference}]`,
      text,
    })
    expect(await receive(given, envelope)).toMatchObject({ kept: 'reply', decided: 0 })
    const after = await look(centre, view.id)
    expect([after.acknowledgement, after.items[0]?.decisions, stageOf(after)]).toEqual([null, [], 'failed'])
    expect(await failed(view.id)).toMatchObject([{ preparedBy: view.preparedBy }])
    await centre.perform(retryDispatch, centre.staff.hanne, { notice: view.id })
    await centre.deliver()
    expect(stageOf(await look(centre, view.id))).toBe('sent')
    expect((await look(centre, view.id)).dispatches.map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
    expect(await failed(view.id)).toEqual([])
  },
)

test('a mail server of nobody knows which letter waits for a person', async () => {
  const raw = mailOf({
    from: 'mailer-daemon@elsewhere.example',
    subject: 'Undelivered Mail',
    text: 'user unknown',
  })
  expect(await receive(raw, '')).toEqual({ kept: 'stray', reason: 'bounce' })
})

test('a person who answers from the mailbox of the postmaster is a person', async () => {
  const view = await sent(centre, host(), {}, 1)
  const from = 'postmaster@pixelkist.example'
  await receive(
    mailOf({ from, subject: `Re: [${view.reference}]`, text: `${view.reference}/1: removed` }),
    from,
  )
  const after = await look(centre, view.id)
  expect([after.acknowledgement?.source, after.items[0]?.decisions.length]).toEqual(['reply', 1])
})

test('whatever came back and was not understood stands in a list until somebody read it, decided or not', async () => {
  const view = await sent(centre, host(), {}, 1)
  const subject = `Re: [${view.reference}]`
  await receive(mailOf({ subject, text: `Dear centre,\r\n${view.reference}/1: removed\r\nKind regards` }))
  expect(await toRead(view.id)).toEqual([])
  await receive(mailOf({ subject, text: 'It is online again.' }))
  expect(await toRead(view.id)).toMatchObject([{ undecided: 0, items: 1 }])
  await receive(mailOf({ subject, text: '' }))
  const picture =
    'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a\u202e.pdf"\r\n\r\n%PDF\r\n--x--'
  const headers = ['Content-Type: multipart/mixed; boundary=x']
  await receive(mailOf({ subject, text: `--x\r\n${picture}`, headers }))
  const open = (await look(centre, view.id)).replies.filter(({ isOpen }) => isOpen)
  expect(open).toHaveLength(3)
  expect(open.at(-1)?.enclosed).toMatchObject([{ contentType: 'application/pdf', size: 5 }])
  const asBram = { notice: view.id, reply: open[0]?.id }
  await centre.perform(markReplyRead, centre.staff.bram, asBram)
  await expect(centre.perform(markReplyRead, centre.staff.hanne, asBram)).rejects.toThrow(
    'reply-already-read',
  )
  for (const { id } of open.slice(1)) {
    await centre.perform(markReplyRead, centre.staff.hanne, { notice: view.id, reply: id })
  }
  expect(await toRead(view.id)).toEqual([])
})

test('a mail of nothing but an enclosure, or of nothing, leaves the clock running', async () => {
  const view = await sent(centre, host(), {}, 1)
  await receive(mailOf({ subject: `Re: [${view.reference}]`, text: '' }))
  expect((await look(centre, view.id)).acknowledgement).toBeNull()
  expect(await toRead(view.id)).toHaveLength(1)
})

test('two mails that carry one id are both kept', async () => {
  const view = await sent(centre, host(), {}, 1)
  const subject = `Re: [${view.reference}]`
  const id = '<twice@pixelkist.example>'
  expect(await receive(mailOf({ subject, text: 'We look at it.', id }))).toMatchObject({ kept: 'reply' })
  const other = mailOf({ subject, text: 'It is online again.', id })
  expect(await receive(other)).toEqual({ kept: 'stray', reason: 'message-id-taken' })
  expect(await receive(other)).toEqual({ kept: 'known' })
})

test('what cannot be read is kept sealed with its reason, and is closed like spam by a person', async () => {
  const nested = Array.from(
    { length: 21 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  )
  for (const raw of [nested.join(''), `${'X-A: b\r\n'.repeat(40_000)}\r\nx`]) {
    expect(await receive(Buffer.from(raw), 'a@elsewhere.example')).toEqual({
      kept: 'stray',
      reason: 'unreadable',
    })
  }
  const waiting = (await strays()).filter(({ reason }) => reason === 'unreadable')
  expect(waiting).toHaveLength(2)
  const why = []
  for (const { id } of waiting)
    why.push((await strays(id)).find((mail) => mail.id === id)?.opened?.unreadable)
  expect(why.sort()).toEqual(['too-deep', 'too-long-headers'])
  const closing = { strayMail: waiting[0]?.id, way: 'spam' }
  await centre.perform(closeStrayMail, centre.staff.hanne, closing)
  await expect(centre.perform(closeStrayMail, centre.staff.bram, closing)).rejects.toThrow(
    'stray-mail-already-filed',
  )
  expect((await strays()).filter(({ reason }) => reason === 'unreadable')).toHaveLength(1)
})
