import { randomUUID } from 'node:crypto'
import { bySystem } from '@vigie/platform/operation'
import { type Letter, readMail } from '@vigie/platform/post'
import { openTestProvider, type TestProvider } from '@vigie/provider/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ITEM, NOTICE } from '../notices/testing-xarf.ts'
import { toXarf } from '../notices/xarf.ts'
import { findIncomingQueue } from './find-incoming-queue.ts'
import { sentByForm } from './fixtures.ts'
import { getIncomingNotice } from './get-incoming-notice.ts'
import { receiveMail } from './receive-mail.ts'
import { submitNotice } from './verbs/submit-notice.ts'

const ANYONE = { kind: 'anyone' } as const

const left: Letter[] = []
let house: TestProvider
beforeAll(async () => {
  house = await openTestProvider({
    post: {
      send: async (letter) => {
        left.push(letter)
        return { messageId: letter.messageId, accepted: [letter.to], response: '250 ok', at: new Date() }
      },
      close: () => undefined,
    },
  })
})
afterAll(() => house.close())

const moderator = () => house.staff[2] ?? ANYONE
const opened = (notice: string) => house.read(moderator(), (desk) => getIncomingNotice(desk, notice))
const arrive = async (lines: readonly string[]) => {
  const mail = await readMail(Buffer.from(lines.join('\r\n')))
  return bySystem(house.worker.house, (desk) => receiveMail(desk, mail))
}

const LETTER = [
  'From: Nora <nora@home.example>',
  'To: notices@provider.example',
  'Subject: Something illegal',
  'Message-ID: <made-up-1@home.example>',
  '',
  'Please look at https://pond.example/x and hxxps://pond[.]example/y.',
]

test('an e-mail is a notice with the places that it names, once however often it comes', async () => {
  const notice = (await arrive(LETTER)) ?? ''
  expect(await arrive(LETTER)).toBe(notice)
  const { items, mail, channel, match } = await opened(notice)
  expect(items.map(({ location }) => location)).toEqual([
    'https://pond.example/x',
    'hxxps://pond[.]example/y',
  ])
  expect([mail, channel, match]).toEqual(['nora@home.example', 'e-mail', null])
})

test('an e-mail that names no place waits too, and an answering machine does not', async () => {
  const notice = await arrive([...LETTER.slice(0, 2), 'Subject: A bad page', '', 'I do not know where.'])
  expect((await opened(notice ?? '')).items.map(({ location }) => location)).toEqual(['A bad page'])
  expect(await arrive(['Auto-Submitted: auto-replied', ...LETTER])).toBeNull()
})

/** An e-mail with machine-readable reports, as an abuse mailbox gets it. */
const withReports = (number: string, reports: readonly string[]): string[] => [
  ...LETTER.slice(0, 3),
  `Message-ID: <${number}@home.example>`,
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="part"',
  '',
  '--part',
  'Content-Type: text/plain',
  '',
  'See the reports, and https://flagger.example/about.',
  ...reports.flatMap((report, at) => [
    '--part',
    `Content-Type: application/json; name="xarf-${at}.json"`,
    `Content-Disposition: attachment; filename="xarf-${at}.json"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(report).toString('base64'),
  ]),
  '--part--',
]

test('what the reports of an abuse mailbox say is read field by field, in both versions, without any evidence', async () => {
  const own = [JSON.stringify(toXarf(NOTICE, ITEM))]
  const three = {
    Version: '3',
    ReporterInfo: { ReporterOrg: 'Made up', ReporterOrgDomain: 'flagger.example' },
    Report: {
      ReportClass: 'Content',
      ReportType: 'Phishing',
      Date: '2026-02-28T10:00:00Z',
      Url: 'https://pond.example/bank',
      ReporterNotes: 'Made up: asks for a password.',
    },
  }
  const evidence = { content_type: 'image/png', payload: 'QUJDREVG', hash: 'sha256:00ff' }
  const drifted = { xarf_version: '4.0.0', type: 'ncii', url: 'https://pond.example/7', evidence: [evidence] }
  const notice = await arrive(withReports('reports', [...own, JSON.stringify([three, drifted])]))
  const { items, matter } = await opened(notice ?? '')
  expect(matter).toBe('child-abuse')
  expect(items.map((item) => [item.location, item.matter])).toEqual([
    [ITEM.address, 'child-abuse'],
    ['https://pond.example/bank', 'fraud'],
    ['https://pond.example/7', 'intimate-images'],
  ])
  expect(items[0]?.remark).toContain('classification: A2')
  expect(items[0]?.seenAt).toEqual(ITEM.observedAt)
  expect(items.at(-2)?.explanation).toBe('Made up: asks for a password.')
  expect(items.at(-1)?.remark).toContain('image/png sha256:00ff')
  expect(JSON.stringify(items)).not.toContain('QUJDREVG')
})

/** As the samples that are published with the schemas of the versions before 4. */
const before = (version: string | number, report: object) =>
  JSON.stringify({
    Version: version,
    ReporterInfo: {
      ReporterOrg: 'Made up',
      ReporterOrgDomain: 'flagger.example',
      ReporterOrgEmail: 'reports@flagger.example',
    },
    Disclosure: true,
    Report: { ReportClass: 'Content', Date: '2026-02-28T10:00:00Z', ...report },
  })

test('reports of the versions before 4 are read by the fields of their published schemas', async () => {
  const [SourceUrl, SourceIp] = ['https://pond.example/old', '192.0.2.55']
  const sample = { ContentType: 'image/png', Base64Encoded: true, Payload: 'QUJDREVG' }
  const notice = await arrive(
    withReports('versions', [
      before('3', {
        ReportType: 'ChildAbuse',
        SourceIp,
        SourceUrl,
        ReporterCaseID: 'made-up-7',
        Samples: [sample],
      }),
      before('2', { ReportType: 'Trademark', SourceUrl: `${SourceUrl}/2` }),
      before('3.0', {
        ReportType: 'Harassment',
        ReportClass: 'Activity',
        SourceUrl: `${SourceUrl}/3`,
        Harasser: 'somebody',
        HarassmentDescription: 'Made up: an address was published.',
        HarassmentType: 'doxing',
      }),
      before(3, { ReportType: 'Harassment', SourceUrl: `${SourceUrl}/4`, HarassmentType: 'constructor' }),
      before('3', {
        ReportType: 'Copyright',
        SourceIp,
        FileHash: { HashAlgorithm: 'sha256', HashValue: '00ff' },
      }),
      before('5', { ReportType: 'ChildAbuse', SourceUrl: `${SourceUrl}/5` }),
    ]),
  )
  const { items } = await opened(notice ?? '')
  expect(items.map((item) => [item.location, item.matter])).toEqual([
    [SourceUrl, 'child-abuse'],
    [`${SourceUrl}/2`, 'copyright'],
    [`${SourceUrl}/3`, 'privacy'],
    [`${SourceUrl}/4`, 'threats'],
    [SourceIp, 'copyright'],
  ])
  expect(items[0]?.remark).toBe('xarf: Content/ChildAbuse; case: made-up-7; evidence: image/png')
  expect(items[0]?.seenAt).toEqual(new Date('2026-02-28T10:00:00Z'))
  expect(items[2]?.explanation).toBe('Made up: an address was published.')
  expect(items[4]?.remark).toContain('sha256:00ff')
  expect(JSON.stringify(items)).not.toContain('QUJDREVG')
})

test('a hostile report is no report or loses its odd fields, and the letter is a notice all the same', async () => {
  const four = { xarf_version: '4.2.0', type: 'constructor', url: 'https://pond.example/h' }
  const odd = [
    '{'.repeat(40_000),
    '['.repeat(100_000),
    'null',
    JSON.stringify({ ...four, url: { toString: 1 }, source_identifier: ['x'] }),
    JSON.stringify({ ...four, url: `https://pond.example/${'x'.repeat(9_000)}` }),
    JSON.stringify({ Version: '3', Report: 'no' }),
  ]
  const none = await opened((await arrive(withReports('hostile', odd))) ?? '')
  expect(none.items.map(({ location }) => location)).toEqual(['https://flagger.example/about'])
  const strange = {
    report_id: '\u0000',
    timestamp: '-000001-01-01T00:00:00Z',
    description: '\u0000',
    evidence: 7,
  }
  const some = await opened(
    (await arrive(withReports('strange', [JSON.stringify({ ...four, ...strange, __proto__: null })]))) ?? '',
  )
  expect(some.items).toMatchObject([
    { location: 'https://pond.example/h', matter: 'other', ownId: null, seenAt: null },
  ])
})

test('receipt is confirmed once, in the language of the form, without a word of what was sent', async () => {
  await house.deliver()
  left.length = 0
  const { notice, code } = await house.perform(
    submitNotice,
    ANYONE,
    sentByForm(randomUUID(), { language: 'fr' }),
  )
  await house.deliver()
  await house.deliver()
  expect(left).toHaveLength(1)
  const [letter] = left
  expect(letter).toMatchObject({ to: 'nora@home.example', headers: { 'Auto-Submitted': 'auto-replied' } })
  expect(letter?.text).toContain('a reçu ta demande')
  for (const word of ['threatened', 'pond.example', 'Nora', code]) expect(letter?.text).not.toContain(word)
  expect((await opened(notice)).acknowledgement).toMatchObject({ way: 'e-mail', on: '2026-03-02', at: null })
  const { lines } = await house.read(moderator(), (desk) => findIncomingQueue(desk, {}))
  expect(lines.some((line) => line.notice === notice)).toBe(true)
})

test('whoever wrote an e-mail is answered in each language that we write', async () => {
  left.length = 0
  await arrive(LETTER.map((line) => line.replace('made-up-1', 'made-up-9')))
  await house.deliver()
  expect(left[0]?.text).toMatch(/ontvangen[\s\S]*reçu[\s\S]*erhalten[\s\S]*received/)
  expect(left[0]?.inReplyTo).toBe('<made-up-9@home.example>')
})
