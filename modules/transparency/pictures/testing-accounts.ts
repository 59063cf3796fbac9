import { AUDIENCES } from '@vigie/hotline/audience'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { CHANNELS, PLATFORM_ANSWERS, PLATFORM_TOLD, TOLD_WHEN } from '@vigie/intake/report-words'
import { HOUR } from '@vigie/kernel'
import { countItems, type SentItem } from '../../notices/count-fixtures.ts'
import { presentAccount } from '../annual-account.ts'

const entity = {
  name: 'Centre',
  state: 'active' as const,
  since: '2025-01-01',
  kinds: [],
  flaggerReference: 'TF-BE-0000',
  awardingCoordinator: 'Coordinator',
  awardedOn: '2025-01-01',
  awardedArea: 'the area of the award',
}
const ACTIONS = ['removed', 'removed', 'removed', 'disabled', 'refused-lawful', 'no-answer', null] as const

/** Many items of each of these providers, a third of them ordinary; made up. */
const itemsOf = (year: number, providers: readonly string[]): SentItem[] => {
  const sentAt = new Date(`${year}-03-02T09:00:00Z`)
  return providers.flatMap((provider, place) =>
    Array.from({ length: 40 + 30 * place }, (_, at): SentItem => {
      const action = ACTIONS[(at + (at % (place + 2))) % ACTIONS.length] ?? null
      return {
        notice: `${provider} ${at % 15}`,
        provider,
        kind: 'csam',
        standing: at % 15 < 10 ? 'trusted' : 'ordinary',
        nature: 'real',
        ageBand: 'pubescent',
        sentAt,
        acknowledgedAt: null,
        action,
        decidedAt: action === null ? null : new Date(sentAt.getTime() + (at % 60) * HOUR),
      }
    }),
  )
}

/** An account of a year with many numbers, and some that are too small to show: May, one kind, two countries. */
export const madeUpAccount = (
  year: number,
  { months = 12, more = 0, providers = ['Buurtnet', 'Examplegram', 'Pixelkist', 'Wolkenplaats'] } = {},
) =>
  presentAccount(
    {
      counts: countItems(year, itemsOf(year, providers)),
      complaints: { lodged: 0, open: 0, outcomes: [] },
      narrative: [],
      correction: null,
      looks: { looked: 31, fromVerdict: 12, fromList: 1_007 },
      numbers: {
        months: Array.from({ length: months }, (_, at) => ({
          month: at + 1,
          reports: at === 4 || at === 7 ? 3 : 1_180 + 25 * ((at * 5) % 12) + more,
        })),
        kinds: REPORT_KINDS.map((kind, at) => ({
          kind,
          reports: kind === 'voyeurism' || kind === 'extreme' ? 4 : 90 * (at + 1) + more,
        })),
        countries: [
          { country: 'NL', items: 412 + more },
          { country: 'US', items: 388 },
          { country: 'FR', items: 97 },
          { country: null, items: 41 },
          { country: 'BE', items: 17 },
          { country: 'LU', items: 4 },
          { country: 'IE', items: 2 },
        ],
        origins: [
          { origin: 'public', cases: 640 + more },
          { origin: 'partner', cases: 22 },
          { origin: 'helpline', cases: 9 },
          { origin: 'list', cases: 3 },
          { origin: 'own-search', cases: 14 },
        ],
        reported: {
          channels: CHANNELS.map((channel, at) => ({ channel, reports: 150 + 40 * at })),
          told: PLATFORM_TOLD.map((told, at) => ({ told, reports: 60 + 30 * at })),
          toldWhen: TOLD_WHEN.map((when, at) => ({ when, reports: 4 + 4 * at })),
          answers: PLATFORM_ANSWERS.map((answer) => ({ answer, reports: 10 })),
          audiences: [...AUDIENCES, null].map((audience, at) => ({
            audience,
            items: at === 2 ? 3 : 90 + at,
          })),
        },
        hours: [
          { upTo: 24, items: 310 + more },
          { upTo: 48, items: 160 },
          { upTo: 168, items: 75 },
          { upTo: null, items: 12 },
        ],
        medianHours: 19.5 + more / 10,
      },
      statements: [],
      entity,
      counted: { on: `${year + 1}-01-05`, at: new Date(`${year + 1}-01-05T09:00:00Z`) },
    },
    1,
  )
