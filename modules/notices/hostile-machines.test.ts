import { afterAll, describe, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { type Given, HOST, hostileMails, report, typed } from './hostile-mail-fixtures.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import { stageOf } from './notice.ts'
import { look } from './test-world-fixtures.ts'

const world = await openMailWorld(openTestCentre)
const { centre, receive } = world
const { begin, mail, cameTo } = hostileMails(world)
afterAll(() => world.close())

describe('loops', () => {
  const echo = ({ view }: Given): string[] => ['', `[${view.reference}] Notice`, '', `${view.reference}/1:`]
  test('our own letter that comes back from our own address is a stray, and starts nothing', async () => {
    const given = await begin()
    const before = (await look(centre, given.view.id)).dispatches.length
    for (const from of ['Vigie <notices@vigie.example>', given.to]) {
      expect(await cameTo(given, mail(given, echo(given), { from }))).toMatchObject({
        kept: 'stray',
        reason: 'other-sender',
        known: false,
      })
    }
    await centre.deliver()
    expect((await look(centre, given.view.id)).dispatches).toHaveLength(before)
  })

  test.each([
    ['Auto-Submitted', 'Auto-Submitted: auto-generated'],
    ['X-Loop', `X-Loop: ${HOST}`],
    ['a list', 'List-Id: <desk.pixelkist.example>'],
    ['a list that can be left', 'List-Unsubscribe: <mailto:leave@pixelkist.example>'],
    ['an older list', 'X-BeenThere: desk@pixelkist.example'],
    ['Precedence', 'Precedence: list'],
  ])('our letter handed on by a machine at the provider (%s) is nobody’s answer', async (_name, header) => {
    const given = await begin()
    expect(await cameTo(given, mail(given, [header, ...echo(given)]))).toMatchObject({
      kept: 'reply',
      sort: 'automatic',
      known: false,
      decided: [null],
      open: true,
    })
  })

  test('our very letter, by its own id, is no answer to itself, whoever hands it back', async () => {
    const given = await begin()
    const raw = Buffer.from(
      mail(given, echo(given))
        .toString()
        .replace(/Message-ID: .*/, `Message-ID: ${given.id}`),
    )
    expect(await cameTo(given, raw)).toMatchObject({ sort: 'automatic', known: false, decided: [null] })
  })
})

describe('machines that answer for somebody', () => {
  test.each([
    ['nl', 'Automatisch antwoord: afwezig', 'Ik ben met vakantie tot maandag en heb uw bericht ontvangen.'],
    ['fr', 'Réponse automatique', 'Je suis en congé jusqu’à lundi. Votre message a bien été reçu.'],
    ['de', 'Automatische Antwort', 'Ich bin bis Montag nicht im Büro und habe Ihre Nachricht erhalten.'],
    ['en', 'Out of office', 'I am away until Monday. I have received your message.'],
  ])('%s: neither receipt nor decision, with the header and without', async (_language, words, text) => {
    const given = await begin()
    for (const header of [
      'Auto-Submitted: auto-replied',
      'X-Autoreply: yes',
      'Return-Path: <>',
      'X-Mailer: a program',
    ]) {
      const subject = `=?utf-8?B?${Buffer.from(`${words} [${given.view.reference}]`).toString('base64')}?=`
      const raw = mail(given, [header, ...typed('text/plain; charset=utf-8'), text], { subject })
      expect(await cameTo(given, raw)).toMatchObject({ sort: 'automatic', known: false, decided: [null] })
    }
  })
})

describe('mail servers', () => {
  const SERVER = 'MAILER-DAEMON@mail.pixelkist.example'
  const back = async (given: Given, lines: readonly string[], subject: string) => {
    const { kept, sort, known } = await cameTo(given, mail(given, lines, { from: SERVER, subject }), '')
    return { kept, sort, known, stage: stageOf(await look(centre, given.view.id)) }
  }

  test.each([
    ['failed', ['failed']],
    ['delayed to one and failed to another', ['delayed', 'failed']],
    ['failed, in capitals', ['Failed (permanent)']],
  ])('a report that says %s is a failed delivery', async (_name, actions) => {
    const given = await begin()
    expect(await back(given, report(given, actions), 'Undelivered Mail Returned to Sender')).toEqual({
      kept: 'reply',
      sort: 'bounce',
      known: false,
      stage: 'failed',
    })
  })

  test.each([
    ['delayed', ['delayed'], {}],
    ['delivered', ['delivered'], {}],
    ['relayed', ['relayed'], {}],
    ['expanded', ['expanded'], {}],
    ['delayed, in another alphabet', ['delayed'], { type: 'message/global-delivery-status' }],
  ])('a report that says %s is none, and confirms nothing', async (_name, actions, more) => {
    const given = await begin()
    const words = 'Your message could not be delivered for more than 4 hours. It will be retried.'
    const received = await receive(
      mail(given, report(given, actions, { words, ...more }), {
        subject: 'Delayed Mail (still being retried)',
      }),
      '',
    )
    expect(received.kept).toBe('reply')
    const after = await look(centre, given.view.id)
    expect([after.replies[0]?.sort, after.acknowledgement, stageOf(after)]).toEqual([
      'automatic',
      null,
      'sent',
    ])
  })

  test('a complaint about our letter (ARF) is no failed delivery', async () => {
    const given = await begin()
    const raw = mail(
      given,
      report(given, [], {
        type: 'message/feedback-report',
        of: 'feedback-report',
        words: 'An abuse report.',
      }),
    )
    expect(await cameTo(given, raw)).toMatchObject({ sort: 'automatic', known: false })
    expect(stageOf(await look(centre, given.view.id))).toBe('sent')
  })

  const PLAIN: readonly (readonly [string, string, readonly string[], string])[] = [
    [
      'qmail',
      'failure notice',
      [],
      "Hi. This is the qmail-send program at mail.pixelkist.example.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\nThis is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n<desk@pixelkist.example>:\r\nuser unknown",
    ],
    [
      'Exim',
      'Mail delivery failed: returning message to sender',
      ['X-Failed-Recipients: desk@pixelkist.example', 'Auto-Submitted: auto-replied'],
      'This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of its recipients.',
    ],
    [
      'sendmail',
      'Returned mail: see transcript for details',
      [],
      '   ----- The following addresses had permanent fatal errors -----\r\n<desk@pixelkist.example>\r\n    (reason: 550 5.1.1 User unknown)',
    ],
    [
      'Exchange',
      'Undeliverable: a notice',
      ['X-MS-Exchange-Message-Is-Ndr: 1'],
      "Your message to desk@pixelkist.example couldn't be delivered.",
    ],
    [
      'Exchange in Dutch',
      'Onbestelbaar: een kennisgeving',
      [],
      'Uw bericht kon niet worden bezorgd bij desk@pixelkist.example.\r\n550 5.1.10 RESOLVER.ADR.RecipientNotFound',
    ],
    [
      'a server in French',
      'Courrier non distribuable',
      [],
      'Votre message n’a pas pu être remis : boîte inconnue (550 5.1.1).',
    ],
    [
      'a server in German',
      'Unzustellbar: eine Meldung',
      [],
      'Ihre Nachricht konnte nicht zugestellt werden.\r\n550 5.7.1',
    ],
  ]
  test.each(PLAIN)(
    '%s says in plain words that it could not deliver',
    async (_name, subject, headers, text) => {
      const given = await begin()
      const lines = [...headers, ...typed('text/plain; charset=utf-8'), text, '', `Message-ID: ${given.id}`]
      expect(await back(given, lines, subject)).toMatchObject({
        kept: 'reply',
        sort: 'bounce',
        stage: 'failed',
      })
    },
  )

  test.each([
    [
      'Exim',
      'Warning: message 1abCdE-000abc-XY delayed 24 hours',
      'A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue.\r\nNo action is required on your part. Delivery attempts will continue for some time.',
    ],
    [
      'Postfix',
      'Delayed Mail (still being retried)',
      'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\r\nYour message could not be delivered for more than 4 hour(s).\r\nIt will be retried until it is 5 day(s) old.',
    ],
    [
      'Gmail',
      'Delivery Status Notification (Delay)',
      'There was a temporary problem delivering your message. Gmail will retry for 47 more hours. You will be notified if the delivery fails permanently.',
    ],
    [
      'sendmail',
      'Warning: could not send message for past 4 hours',
      '**  THIS IS A WARNING MESSAGE ONLY  **\r\n**  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\r\nDeferred: 451 4.4.1 not now',
    ],
  ])('%s says in plain words that it still tries: no failed delivery', async (_name, subject, text) => {
    const given = await begin()
    const lines = [
      'Auto-Submitted: auto-replied',
      ...typed('text/plain'),
      text,
      '',
      `Message-ID: ${given.id}`,
    ]
    await back(given, lines, subject)
    const after = await look(centre, given.view.id)
    expect([after.replies.map(({ sort }) => sort), stageOf(after)]).not.toContainEqual(['bounce'])
    expect([after.acknowledgement, stageOf(after)]).toEqual([null, 'sent'])
  })
})
