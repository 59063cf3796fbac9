import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { verbsFor } from '@vigie/privacy'
import { tellTransfers } from '@vigie/privacy/transfers'
import { directorySchema, WELL_KNOWN } from '@vigie/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KEEPING } from '../../houses/centre/keeping.ts'
import { CENTRE_SITE } from '../../houses/centre/site.ts'
import { publicApp } from '../frame/index.ts'
import { openPublic } from '../frame/testing.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const SET = {
  controller: 'House of the test, Test Street 7',
  dataProtectionOfficer: 'privacy@test.example',
  supervisoryAuthority: 'Authority of the test',
  groundsConfirmedOn: '2026-03-02',
}
const NAMED = ['controller', 'dataProtectionOfficer', 'supervisoryAuthority'] as const

const read = async (path: string, particulars: Readonly<Record<string, unknown>>) => {
  const { public: holding } = site.centre
  const { house } = holding
  const app = publicApp(
    CENTRE_SITE,
    { ...holding, house: { ...house, letterhead: { ...house.letterhead, particulars } } },
    {
      origin: 'https://report.example',
      faulty: (fault) => {
        throw fault
      },
    },
  )
  const answer = await app.request(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

test.each(LANGUAGES)('whom to turn to and the grounds are what the operator set, in %s', async (language) => {
  const words = wordsOf(language)
  const page = await read(`/${language}/privacy`, SET)
  const child = await read(`/${language}/privacy/children`, SET)
  for (const name of NAMED) {
    expect(page).toContain(words(`site-centre.data.${name}`, { value: SET[name] }))
    expect(child).toContain(SET[name])
  }
  for (const part of ['mandate', 'act', 'special', 'offences'] as const) {
    expect(page).toContain(words(`site-centre.data.grounds.${part}`))
  }
  const told = tellTransfers(words)
  expect(told).toHaveLength(4)
  for (const sentence of told) expect(page).toContain(sentence)
  expect(child).toContain(words('site-centre.child.abroad.text'))
  for (const kind of ['case', 'message', 'notice', 'report', 'stray-mail'] as const) {
    expect(page).toContain(words(`site-centre.data.kept.kind.${kind}`))
  }
  for (const law of [words('centre.values.law.mandate'), words('notices.values.law.dsa')]) {
    expect(page).toContain(law)
  }
  expect(page).not.toContain(words('site-centre.data.kept.law-not-set'))
  expect(page).toContain(`href="/${language}/privacy/children"`)
  expect(page + child).not.toMatch(/⟦/)
})

test.each(LANGUAGES)('what the operator has not set is said to be missing, in %s', async (language) => {
  const words = wordsOf(language)
  const page = await read(`/${language}/privacy`, {})
  for (const name of NAMED) expect(page).toContain(words(`site-centre.data.${name}.not-set`))
  expect(page).toContain(words('site-centre.data.grounds.not-set'))
  expect(page).toContain(words('site-centre.data.kept.law-not-set'))
  // No law is claimed that nobody confirmed.
  expect(page).not.toMatch(/2016|2018|2022/)
})

test('the periods are those of the schedule as the officer set it last', async () => {
  const { centre } = site
  const says = async () => read('/en/privacy', SET)
  expect(await says()).toContain('Your report: 24 months after')
  const line = { recordKind: 'report', months: 30, legalBasis: 'legal-obligation', law: 'dsa' }
  await centre.perform(verbsFor(KEEPING).changeSchedule, centre.staff.ines, line)
  expect(await says()).toContain('Your report: 30 months after')
  expect(await says()).toContain('Legal obligation; Digital Services Act')
})

test('the foot of every page leads to it, and the demonstration has something to say everywhere', async () => {
  const home = await (await site.app.request('/nl')).text()
  expect(home).toContain('href="/nl/privacy"')
  const page = await (await site.app.request('/en/privacy')).text()
  expect(page).toContain('privacy@vigie.example')
  expect(page).not.toContain(wordsOf('en')('site-centre.data.grounds.not-set'))
})

test('a centre publishes the key with which it signs notices, and says that it receives none', async () => {
  const answer = await site.app.request(WELL_KNOWN)
  const { origin, keys, receiver, organisation } = directorySchema.parse(await answer.json())
  const { letterhead } = site.centre.public.house
  expect([origin, receiver, organisation]).toEqual([
    new URL(letterhead.site ?? '').origin,
    undefined,
    letterhead.name,
  ])
  expect(keys).toMatchObject([{ kty: 'OKP', crv: 'Ed25519' }])
  expect(JSON.stringify(keys)).not.toContain('"d"')
})
