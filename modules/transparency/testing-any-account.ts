import { AUDIENCES } from '@vigie/hotline/audience'
import { ORIGINS } from '@vigie/hotline/origin'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { CHANNELS, PLATFORM_ANSWERS, PLATFORM_TOLD, TOLD_WHEN } from '@vigie/intake/report-words'
import { HOUR, LANGUAGES } from '@vigie/kernel'
import { COMPLAINT_OUTCOMES, NARRATIVE_PARTS, TOPICS } from '@vigie/notices/count-words'
import fc from 'fast-check'
import { countItems } from '../notices/count-fixtures.ts'
import { DECISIONS } from '../notices/decisions.ts'
import { presentAccount } from './annual-account.ts'

const number = fc.nat({ max: 12_000 })
const median = fc.option(fc.integer({ min: 1, max: 4_000 }).map((tenths) => tenths / 10))
const inEveryLanguage = fc
  .lorem({ maxCount: 6 })
  .map((text) => ({ nl: `${text} nl`, fr: `${text} fr`, de: `${text} de`, en: `${text} en` }))

const items = (year: number) =>
  fc.array(
    fc
      .record({
        notice: fc.nat({ max: 30 }),
        provider: fc.constantFrom(
          'Buurtnet',
          'Examplegram',
          '<b>Pixel</b> & co',
          'Wolkenhost',
          'A;=1',
          'Zz',
          'Q',
        ),
        kind: fc.constantFrom('csam', 'ncii', 'grooming'),
        service: fc.constantFrom(null, 'Foto', '<i>Video</i>'),
        standing: fc.constantFrom('trusted', 'ordinary', 'voluntary'),
        nature: fc.constantFrom('real', 'ai-generated'),
        ageBand: fc.constantFrom('infant', 'adult'),
        action: fc.option(fc.constantFrom(...DECISIONS)),
        hours: fc.integer({ min: 1, max: 400 }),
      })
      .map(({ notice, hours, ...item }) => {
        const sentAt = new Date(`${year}-03-02T09:00:00Z`)
        return {
          ...item,
          // A notice has one provider, one service, one kind, one standing.
          notice: `${item.provider} ${item.service} ${item.kind} ${item.standing} ${notice}`,
          sentAt,
          acknowledgedAt: null,
          decidedAt: item.action === null ? null : new Date(sentAt.getTime() + hours * HOUR),
        }
      }),
    { maxLength: 60 },
  )

/** An account of any year: whatever numbers, complaints and texts a house could have; made up. */
export const anyAccount = (year: number) =>
  fc
    .record({
      items: items(year),
      looks: fc.record({ looked: number, fromVerdict: number, fromList: number }),
      complaints: fc.record({
        lodged: fc.nat({ max: 40 }),
        open: fc.nat({ max: 9 }),
        outcomes: fc.uniqueArray(
          fc.record({
            outcome: fc.constantFrom(...COMPLAINT_OUTCOMES),
            complaints: fc.integer({ min: 1, max: 30 }),
          }),
          { selector: ({ outcome }) => outcome },
        ),
      }),
      narrative: fc.uniqueArray(
        fc.record({ part: fc.constantFrom(...NARRATIVE_PARTS), text: inEveryLanguage }),
        {
          selector: ({ part }) => part,
        },
      ),
      topics: fc.uniqueArray(fc.constantFrom(...TOPICS)),
      text: inEveryLanguage,
      correction: fc.option(inEveryLanguage),
      months: fc.array(number, { maxLength: 12 }),
      kinds: fc.tuple(...REPORT_KINDS.map(() => number)),
      countries: fc.uniqueArray(
        fc.record({
          country: fc.constantFrom('NL', 'US', 'FR', 'BE', 'LU', 'IE', 'DE', 'CA', 'JP', 'IT', null),
          items: number,
        }),
        { selector: ({ country }) => country },
      ),
      origins: fc.tuple(...ORIGINS.map(() => number)),
      channels: fc.tuple(...CHANNELS.map(() => number)),
      told: fc.tuple(...PLATFORM_TOLD.map(() => number)),
      toldWhen: fc.tuple(...TOLD_WHEN.map(() => number)),
      answers: fc.tuple(...PLATFORM_ANSWERS.map(() => number)),
      audiences: fc.tuple(...[...AUDIENCES, null].map(() => number)),
      hours: fc.tuple(number, number, number, number),
      medianHours: median,
    })
    .map((given) =>
      presentAccount(
        {
          counts: countItems(year, given.items),
          looks: given.looks,
          complaints: given.complaints,
          narrative: given.narrative,
          correction: given.correction,
          numbers: {
            months: given.months.map((reports, at) => ({ month: at + 1, reports })),
            kinds: REPORT_KINDS.map((kind, at) => ({ kind, reports: given.kinds[at] ?? 0 })),
            countries: given.countries,
            origins: ORIGINS.map((origin, at) => ({ origin, cases: given.origins[at] ?? 0 })),
            reported: {
              channels: CHANNELS.map((channel, at) => ({ channel, reports: given.channels[at] ?? 0 })),
              told: PLATFORM_TOLD.map((told, at) => ({ told, reports: given.told[at] ?? 0 })),
              toldWhen: TOLD_WHEN.map((when, at) => ({ when, reports: given.toldWhen[at] ?? 0 })),
              answers: PLATFORM_ANSWERS.map((answer, at) => ({ answer, reports: given.answers[at] ?? 0 })),
              audiences: [...AUDIENCES, null].map((audience, at) => ({
                audience,
                items: given.audiences[at] ?? 0,
              })),
            },
            hours: [24, 48, 168, null].map((upTo, at) => ({ upTo, items: given.hours[at] ?? 0 })),
            medianHours: given.medianHours,
          },
          statements: given.topics.map((topic) => ({
            id: topic,
            topic,
            text: given.text,
            validFrom: `${year}-01-01`,
            enteredOn: `${year}-01-01`,
            enteredBy: 'louis',
          })),
          entity: {
            name: 'Centre',
            state: 'active',
            since: `${year}-01-01`,
            kinds: [],
            flaggerReference: 'TF-BE-0000',
            awardingCoordinator: 'Coordinator',
            awardedOn: `${year}-01-01`,
            awardedArea: 'the area of the award',
          },
          counted: { on: `${year + 1}-01-05`, at: new Date(`${year + 1}-01-05T09:00:00Z`) },
        },
        1,
      ),
    )

export const anyLanguage = fc.constantFrom(...LANGUAGES)
