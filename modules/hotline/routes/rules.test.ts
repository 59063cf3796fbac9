import { readFileSync } from 'node:fs'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '../items/audience.ts'
import { PROVIDER_PARTS, type RouteFacts } from './conditions.ts'
import { INHOPE_MEMBERS } from './inhope-members.ts'
import { ROUTE_RULES, routesFor } from './rules.ts'

const ON_A_DUTCH_HOST: RouteFacts = {
  hostedIn: 'NL',
  providerRole: 'host',
  providerInEuScope: true,
  kind: 'csam',
  insideDesignatedArea: true,
  isOfAnAdult: false,
  audience: 'public',
  holdsStatus: true,
  hasAddress: true,
  imminentDanger: false,
}
const WITHOUT_ADDRESS = { hostedIn: null, hasAddress: false, providerRole: 'unknown' } as const

const anyFacts: fc.Arbitrary<RouteFacts> = fc.record({
  hostedIn: fc.constantFrom('BE', 'NL', 'DE', 'US', 'XX', 'KP', 'unknown', null),
  providerRole: fc.constantFrom(...PROVIDER_PARTS),
  providerInEuScope: fc.boolean(),
  kind: fc.constantFrom(...REPORT_KINDS),
  insideDesignatedArea: fc.boolean(),
  isOfAnAdult: fc.boolean(),
  audience: fc.constantFrom(...AUDIENCES),
  holdsStatus: fc.boolean(),
  hasAddress: fc.boolean(),
  imminentDanger: fc.boolean(),
})

describe('the route rules', () => {
  it.each<[string, Partial<RouteFacts>, string[]]>([
    ['a host in an INHOPE country goes to its hotline', {}, ['inhope']],
    [
      'a platform abroad gets a notice, and the hotline of the hosting country is told',
      { providerRole: 'platform' },
      ['inhope', 'notice'],
    ],
    [
      'a platform outside the EU scope gets no notice',
      { providerRole: 'platform', providerInEuScope: false, hostedIn: 'US' },
      ['inhope'],
    ],
    ['a Belgian host is left to the Federal Police', { hostedIn: 'BE' }, ['police']],
    [
      'a platform hosted in Belgium: police first, then the notice',
      { hostedIn: 'BE', providerRole: 'platform' },
      ['police', 'notice'],
    ],
    ['a country without a member hotline goes to the Federal Police', { hostedIn: 'KP' }, ['police']],
    [
      'a platform hosted there also gets a notice',
      { hostedIn: 'KP', providerRole: 'platform' },
      ['police', 'notice'],
    ],
    ['an unknown host stays visible', { hostedIn: 'unknown', providerRole: 'unknown' }, ['stays-in-queue']],
    [
      'a platform behind an unknown host gets a notice, and the trace goes on',
      { hostedIn: 'unknown', providerRole: 'platform' },
      ['notice', 'stays-in-queue'],
    ],
    [
      'text-only grooming without an address goes to the police',
      { ...WITHOUT_ADDRESS, kind: 'grooming' },
      ['police'],
    ],
    ['imminent danger goes to the police first', { imminentDanger: true }, ['police', 'inhope']],
    [
      'intimate images of an adult: ordinary notice and the Institute',
      { kind: 'ncii', insideDesignatedArea: false, isOfAnAdult: true, providerRole: 'platform' },
      ['ordinary-notice', 'authority'],
    ],
    [
      'something else goes to the right authority',
      { ...WITHOUT_ADDRESS, kind: 'other', insideDesignatedArea: false },
      ['authority'],
    ],
    [
      'grooming of an adult without an address goes to the helpline',
      { ...WITHOUT_ADDRESS, kind: 'grooming', insideDesignatedArea: false, isOfAnAdult: true },
      ['helpline'],
    ],
    [
      'grooming of somebody whose age is not known still goes to the police',
      { ...WITHOUT_ADDRESS, kind: 'grooming', insideDesignatedArea: false },
      ['police'],
    ],
    [
      'what a platform does not show to the public gets an ordinary notice, without the mark',
      { providerRole: 'platform', audience: 'group' },
      ['inhope', 'ordinary-notice'],
    ],
    [
      'a private communication goes to the platform by what it agreed to, in the scope of the DSA or not',
      { providerRole: 'platform', audience: 'private', providerInEuScope: false, hostedIn: 'US' },
      ['inhope', 'ordinary-notice'],
    ],
    [
      'without the status, the same platform gets an ordinary notice',
      { providerRole: 'platform', holdsStatus: false },
      ['inhope', 'ordinary-notice'],
    ],
  ])('%s', (_title, change, expected) => {
    expect(routesFor({ ...ON_A_DUTCH_HOST, ...change }).map((route) => route.to)).toEqual(expected)
  })

  it('holds a notice until the police have agreed when the item is hosted in Belgium, and only then', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const notices = routesFor(facts).filter(
          (route) => route.to === 'notice' || route.to === 'ordinary-notice',
        )
        for (const notice of notices) expect(notice.waitsFor).toBe(facts.hostedIn === 'BE' ? 'police' : null)
      }),
    )
  })

  it('never sends a notice straight to a Belgian host', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const routes = routesFor({ ...facts, hostedIn: 'BE', providerRole: 'host' }).map((route) => route.to)
        expect(routes).not.toContain('notice')
        expect(routes).not.toContain('ordinary-notice')
      }),
    )
  })

  it('marks no notice as a trusted flagger outside the designated area, about what the public cannot see, or without the status', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom<Partial<RouteFacts>>(
          { insideDesignatedArea: false },
          { holdsStatus: false },
          ...AUDIENCES.filter((audience) => audience !== 'public').map((audience) => ({ audience })),
        ),
        (facts, without) => {
          const routes = routesFor({ ...facts, ...without }).map((route) => route.to)
          expect(routes).not.toContain('notice')
        },
      ),
    )
  })

  it('says of a private communication that it is one, whatever the area and the status', () => {
    for (const insideDesignatedArea of [true, false]) {
      const facts = {
        ...ON_A_DUTCH_HOST,
        insideDesignatedArea,
        providerRole: 'platform',
        audience: 'private',
      } as const
      const [told] = routesFor(facts).filter(({ to }) => to === 'ordinary-notice')
      expect(told?.rule.because).toBe('private-communication')
    }
  })

  it('always knows a way, or says that the case stays in the queue; each destination once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const routes = routesFor(facts).map((route) => route.to)
        expect(routes.length).toBeGreaterThan(0)
        expect(new Set(routes).size).toBe(routes.length)
      }),
    )
  })

  it('sends imminent danger to the police before anyone else, whatever it is about', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(routesFor({ ...facts, imminentDanger: true })[0]?.to).toBe('police')
      }),
    )
  })

  it('explains every rule in four languages, and nothing else', () => {
    const ids = [...ROUTE_RULES.rules, ROUTE_RULES.otherwise].map((rule) => rule.because).sort()
    for (const language of LANGUAGES) {
      const file = new URL(`../../../locales/${language}/hotline.json`, import.meta.url)
      const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8')).routes
      expect(Object.keys(texts).sort(), language).toEqual(ids)
      expect(
        Object.values(texts).every((text) => text.trim().length > 10),
        language,
      ).toBe(true)
    }
  })

  it('lists each INHOPE country once, Belgium among them', () => {
    const { countries } = INHOPE_MEMBERS
    expect(new Set(countries).size).toBe(countries.length)
    expect(countries.every((country) => /^[A-Z]{2}$/.test(country))).toBe(true)
    expect(countries).toContain('BE')
  })
})
