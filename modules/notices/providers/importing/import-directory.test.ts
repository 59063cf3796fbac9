import { writeCsv } from '@vigie/platform/document'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../../houses/centre/testing.ts'
import { seedProviders } from '../../fixtures.ts'
import { endContactPoint } from '../../verbs/end-contact-point.ts'
import { importProviders } from '../../verbs/import-providers.ts'
import { noteService } from '../../verbs/note-service.ts'
import { takeShippedProviders } from '../../verbs/take-shipped-providers.ts'
import { channelsFor, findProposedChannels } from '../find-channels.ts'
import { findContactPoints } from '../find-contact-points.ts'
import { findServices } from '../find-services.ts'
import { verifiedAt } from '../verified.ts'
import { readTable } from './read-table.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let buurtnet = ''
beforeAll(async () => {
  centre = await openTestCentre()
  buurtnet = (await bySystem(centre.desk.house, seedProviders)).get('buurtnet') ?? ''
})
afterAll(() => centre.close())

const take = (directoryTable: string) =>
  centre.perform(importProviders, centre.staff.hanne, { directoryTable })

const HEAD =
  'Provider;Country;Provider roles;Service;Service roles;In scope;Domains;Purpose;Mailbox;Languages;Hours;Channel;Endpoint;Source;Source day;Remark'
const TABLE = [
  HEAD,
  'Tulpenveld;nl;platform, host;Tulp;platform;ja;https://www.tulp.example tulp2.example;authorities;DSA@tulp.example;nl, en;mo-fr 09:00-17:00;;;its own page;2026-01-05;left alone',
  // A second row about the same service, and a way there.
  'tulpenveld;;;Tulp;;;;abuse;abuse@tulp.example;;;vigie-protocol;https://tulp.example/vigie;its own page;2026-01-05;',
  // Nothing of this row is known, but the row does no harm.
  ';;;;;;;;;;;;;;;',
  '=HYPERLINK("https://evil.example");BE;host;;;;;;;;;;;;;',
  'Rozenveld;Belgium;host;;;;;;;;;;;;;',
  'Buurtnet;;;Buurt\u202e\u200b\u0000net;platform;yes;not_a domain;users;not a mailbox;english;9 to 5;fax;+;;;',
  '"Lelie ""&"" Co";BE;host;;;;;users;hallo@lelie.example;;;discourse;https://lelie.example;"a page',
  'on two lines";2026-02-30;',
].join('\r\n')

test('a table of any spreadsheet is read row by row; what cannot be read is said, and stands in nobody’s way', async () => {
  const report = await take(`\ufeff${TABLE}`)
  const of = (row: number) => report.rows.find((one) => one.row === row)
  expect(of(2)?.said.map(({ thing, outcome }) => `${thing} ${outcome}`)).toEqual([
    'provider added',
    'service added',
    'contact-point added',
  ])
  expect(of(3)?.said.map(({ thing, outcome }) => `${thing} ${outcome}`)).toEqual([
    'provider unchanged',
    'contact-point added',
    'channel proposed',
  ])
  expect(of(5)).toMatchObject({
    unreadable: ['provider'],
    said: [{ outcome: 'refused', word: 'without-provider' }],
  })
  expect(of(6)).toMatchObject({ unreadable: ['country'], said: [{ outcome: 'refused' }] })
  expect(of(7)?.unreadable).toEqual(['domains', 'mailbox', 'languages', 'hours', 'channel', 'endpoint'])
  expect(of(8)).toMatchObject({ unreadable: ['source_day'] })
  expect(of(8)?.said.at(-1)).toMatchObject({ thing: 'channel', word: 'channel-needs-credential' })

  const { hanne } = centre.staff
  const services = await centre.read(hanne, (desk) => findServices(desk, null))
  expect(services.map(({ name }) => name)).toEqual(['Buurtnet', 'Tulp'])
  const [tulp] = services.slice(1)
  expect(tulp).toMatchObject({ domains: ['tulp.example', 'tulp2.example'], sourceDay: '2026-01-05' })
  // Nobody of the house looked at what came out of a file, and no notice goes where a file says.
  expect(tulp && verifiedAt(tulp)).toBeNull()
  expect(await centre.read(hanne, (desk) => channelsFor(desk, tulp?.provider ?? '', null))).toEqual([])
  expect(await centre.read(hanne, findProposedChannels)).toMatchObject([
    { kind: 'vigie-protocol', origin: 'import' },
  ])
})

test('the same table once more changes nothing', async () => {
  const { counts } = await take(TABLE)
  expect(counts).toMatchObject({ added: 0, changed: 0, proposed: 0, 'kept-by-desk': 0 })
})

test('what a person noted or struck out at the desk, no file brings back', async () => {
  const { hanne } = centre.staff
  const [point] = await centre.read(hanne, (desk) => findContactPoints(desk, null))
  await centre.perform(endContactPoint, hanne, { contactPoint: point?.id })
  const [known] = (await centre.read(hanne, (desk) => findServices(desk, null))).filter(
    ({ name }) => name === 'Tulp',
  )
  await centre.perform(noteService, hanne, {
    provider: known?.provider,
    serviceName: 'Tulp',
    roles: ['platform', 'host'],
    inScope: true,
    source: 'a letter of theirs',
  })
  const { counts } = await take(TABLE)
  expect(counts).toMatchObject({ added: 0, changed: 0, 'kept-by-desk': 2 })
})

test('the same in JSON, where a list may be a list; and what is neither is refused in words', async () => {
  const row = {
    provider: 'Buurtnet',
    service: 'Buurtnet',
    service_roles: ['platform'],
    in_scope: true,
    domains: ['buurt.example'],
  }
  const report = await take(JSON.stringify([row, 7, null, { provider: ['Buurtnet'] }]))
  expect(report.rows.map(({ said }) => said.at(-1)?.outcome)).toEqual([
    'changed',
    'refused',
    'refused',
    'unchanged',
  ])
  await expect(take('[{"provider": ')).rejects.toThrow('directory-table-not-readable')
  await expect(take('provider')).rejects.toThrow('directory-table-not-readable')
  expect(
    (await centre.read(centre.staff.hanne, (desk) => findServices(desk, [buurtnet])))[0]?.domains,
  ).toEqual(['buurt.example'])
})

test('what we wrote into a table ourselves comes back as it was', () => {
  const read = readTable(writeCsv({ header: ['provider', 'remark'], lines: [['A, "B"\nC', '=1+1']] }))
  expect(read).toEqual({ rows: [{ row: 2, cells: { provider: 'A, "B"\nC', remark: "'=1+1" } }] })
})

test('what Vigie ships of the very large platforms is taken over once, whole, with its source, and verified by nobody', async () => {
  const { griet, louis } = centre.staff
  await expect(centre.perform(takeShippedProviders, louis, {})).rejects.toThrow('not-for-you')
  const first = await centre.perform(takeShippedProviders, griet, {})
  expect(first.counts.refused).toBe(0)
  expect(first.unreadableCells).toBe(0)
  const services = (await centre.read(griet, (desk) => findServices(desk, null))).filter(
    ({ origin }) => origin === 'shipped',
  )
  expect(services).toHaveLength(17)
  expect(services.find(({ name }) => name === 'Instagram')?.domains).toEqual(['instagram.com'])
  expect(
    services.filter((one) => !one.source.startsWith('European Commission') || verifiedAt(one) !== null),
  ).toEqual([])
  const { counts } = await centre.perform(takeShippedProviders, griet, {})
  expect(counts).toMatchObject({ added: 0, changed: 0, refused: 0 })
})
