import { afterAll, describe, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { type Given, HOST, hostileMails, typed } from './hostile-mail-fixtures.ts'
import { openMailWorld } from './mail-world-fixtures.ts'

const world = await openMailWorld(openTestCentre)
const { begin, mail, cameTo } = hostileMails(world)
afterAll(() => world.close())
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

describe('signs', () => {
  const line = ({ view }: Given): string => `${view.reference}/1: removed`
  const READ: readonly (readonly [string, (given: Given) => (string | Buffer)[]])[] = [
    ['us-ascii', (given) => [...typed('text/plain; charset=us-ascii'), line(given)]],
    [
      'windows-1252 with its own quotation marks',
      (given) => [
        ...typed('text/plain; charset=windows-1252'),
        Buffer.from([0x93, 0x83, 0x94, 0x0d, 0x0a]),
        line(given),
      ],
    ],
    [
      'iso-2022-jp with its escapes',
      (given) => [
        ...typed('text/plain; charset=iso-2022-jp', '7bit'),
        Buffer.from('\u001b$B$3$s\u001b(B\r\n'),
        line(given),
      ],
    ],
    [
      'broken utf-8',
      (given) => [
        ...typed('text/plain; charset=utf-8'),
        Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xe2, 0x82, 0x0d, 0x0a]),
        line(given),
      ],
    ],
    ['a charset that nobody has', (given) => [...typed('text/plain; charset=x-nobody-has-it'), line(given)]],
    ['no charset at all', (given) => ['', line(given)]],
    [
      'utf-16 in base64',
      (given) => [...typed('text/plain; charset=utf-16le', 'base64'), utf16(line(given)).toString('base64')],
    ],
    [
      'quoted-printable with broken escapes',
      (given) => [...typed('text/plain; charset=utf-8', 'quoted-printable'), '=ZZ=3', line(given)],
    ],
  ]
  test.each(READ)('%s are read, and the answer among them counts once', async (_name, body) => {
    const given = await begin()
    expect(await cameTo(given, mail(given, body(given)))).toMatchObject({
      kept: 'reply',
      known: true,
      decided: ['removed'],
    })
  })

  const UNREAD: readonly (readonly [string, (given: Given) => (string | Buffer)[]])[] = [
    [
      'utf-7, which hides what it says',
      ({ view }) => [
        ...typed('text/plain; charset=utf-7', '7bit'),
        `${view.reference.replaceAll('-', '+AC0-')}+AC8-1+ADo- removed`,
      ],
    ],
    [
      'signs that look like ours',
      ({ view }) => [
        ...typed('text/plain; charset=utf-8'),
        `${view.reference.replace('VIG', '\u0412\u0399G')}/1: removed`,
      ],
    ],
    [
      'a line turned round',
      ({ view }) => [
        ...typed('text/plain; charset=utf-8'),
        `\u202e${view.reference}/1: \u202dlawful\u202c removed`,
      ],
    ],
    [
      'NUL within the words',
      ({ view }) => [...typed('text/plain; charset=utf-8'), `${view.reference}/1: rem\0oved`],
    ],
  ]
  test.each(UNREAD)('%s decide nothing, and a person reads them', async (_name, body) => {
    const given = await begin()
    expect(await cameTo(given, mail(given, body(given)))).toMatchObject({
      kept: 'reply',
      decided: [null],
      open: true,
    })
  })
})

describe('parts', () => {
  const answer = ({ view }: Given): string => `${view.reference}/1: removed`
  test.each([
    [
      'five thousand parts',
      (given: Given) => [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        answer(given),
        ...Array.from({ length: 5_000 }, () => '--b\r\nContent-Type: application/zip\r\n\r\nPK'),
        '--b--',
      ],
      { kept: 'stray', reason: 'unreadable', decided: [null] },
    ],
    [
      'nineteen parts in one another',
      (given: Given) => [
        ...Array.from(
          { length: 19 },
          (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
        ),
        'Content-Type: text/plain',
        '',
        answer(given),
      ],
      { decided: ['removed'] },
    ],
    [
      'a boundary that never ends',
      (given: Given) => ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', answer(given)],
      { decided: ['removed'] },
    ],
    [
      'a mail of ours enclosed, with an answer written into it',
      (given: Given) => [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See enclosed.',
        '--b',
        'Content-Type: message/rfc822',
        '',
        `From: ${HOST}\r\nSubject: [${given.view.reference}]\r\n\r\n${answer(given)}`,
        '--b--',
      ],
      { decided: [null], open: true },
    ],
    [
      'a page whose words differ from its text',
      (given: Given) => [
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'We look at it.',
        '--b',
        'Content-Type: text/html',
        '',
        `<p style="display:none">${answer(given)}</p>`,
        '--b--',
      ],
      { decided: [null], open: true },
    ],
  ] as const)('%s', async (_name, body, expected) => {
    const given = await begin()
    expect(await cameTo(given, mail(given, body(given)))).toMatchObject({ kept: 'reply', ...expected })
  })
})
