import type { Account, Figures, Others } from '../account.ts'
import { type AccountPart, type AccountRow, alone } from './account-part.ts'

type Actions = Figures['actions'] | Others['actions']

/** How often we asked: as a trusted flagger, otherwise, and by the voluntary channel. */
export const standings = ({ totals }: Account): AccountPart => ({
  id: 'standings',
  place: 'paper',
  keys: ['standing'],
  measures: ['notices', 'items', 'medianHours'],
  beside: false,
  rows: (['trusted', 'ordinary', 'voluntary'] as const).flatMap((standing) => {
    const total = totals[standing]
    if (total === null) return []
    const { notices, items, medianHours } = total
    return [alone({ standing }, { notices, items, medianHours })]
  }),
})

/** All standings together: items add up because each has exactly one decision. What is not shown is not added. */
export const decisions = ({ totals }: Account): AccountPart => {
  const sums = new Map<string, number>()
  const { trusted, ordinary, voluntary } = totals
  for (const { action, items } of [...trusted.actions, ...ordinary.actions, ...(voluntary?.actions ?? [])]) {
    if (items !== null) sums.set(action, (sums.get(action) ?? 0) + items)
  }
  return {
    id: 'decisions',
    place: 'first',
    keys: ['action'],
    measures: ['items'],
    beside: false,
    rows: [...sums]
      .sort(([, one], [, other]) => other - one)
      .map(([action, items]) => alone({ action }, { items })),
  }
}

/** Whom and what a row is about: the service is left out where nobody named one. */
const placeOf = ({
  provider,
  service,
  kind,
  standing,
}: Pick<Account['rows'][number], 'provider' | 'service' | 'kind' | 'standing'>): AccountRow['of'] => ({
  provider,
  ...(service === null ? {} : { service }),
  kind,
  standing,
})

/** Art. 22(3)(a) and (b): by provider and by type of content. */
export const providers = ({ rows }: Account): AccountPart => ({
  id: 'providers',
  place: 'first',
  keys: ['provider', 'service', 'kind', 'standing'],
  measures: ['notices', 'items', 'medianHours'],
  beside: false,
  rows: rows.map(({ notices, items, medianHours, ...row }) =>
    alone(placeOf(row), { notices, items, medianHours }),
  ),
})

const ofActions = (of: AccountRow['of'], actions: Actions): AccountRow[] =>
  actions.map(({ action, notices, items, medianHours }) =>
    alone({ ...of, action }, { notices, items, medianHours }),
  )

/** Art. 22(3)(c): what each provider did, by the words of the DSA Transparency Database. Of the others over all together. */
export const terms = ({ rows, totals }: Account): AccountPart => ({
  id: 'terms',
  place: 'data',
  keys: ['provider', 'service', 'kind', 'standing', 'category', 'keyword', 'action'],
  measures: ['notices', 'items', 'medianHours'],
  beside: false,
  rows: [
    ...rows.flatMap((row) =>
      row.standing === 'trusted'
        ? row.terms.flatMap(({ category, keyword, actions }) => {
            return ofActions({ ...placeOf(row), category, keyword }, actions)
          })
        : [],
    ),
    ...ofActions({ standing: 'ordinary' }, totals.ordinary.actions),
    ...ofActions({ standing: 'voluntary' }, totals.voluntary?.actions ?? []),
  ],
})

/** How often we did not agree: Art. 20. */
export const complaints = ({ complaints: told }: Account): AccountPart => ({
  id: 'complaints',
  place: 'first',
  keys: ['complaint'],
  measures: ['complaints'],
  beside: false,
  rows:
    told === null || told.lodged === 0
      ? []
      : [
          { outcome: 'lodged', complaints: told.lodged },
          ...told.outcomes,
          { outcome: 'open', complaints: told.open },
        ].map(({ outcome, complaints: number }) => alone({ complaint: outcome }, { complaints: number })),
})

/** How often somebody looked, and how often nobody had to. */
export const looks = ({ looks: { looked, fromVerdict, fromList } }: Account): AccountPart => ({
  id: 'looks',
  place: 'first',
  keys: ['way'],
  measures: ['looks'],
  beside: false,
  rows: [
    ['looked', looked] as const,
    ['from-verdict', fromVerdict] as const,
    ['from-list', fromList] as const,
    ['avoided', fromVerdict + fromList] as const,
    ['all', looked + fromVerdict + fromList] as const,
  ].map(([way, number]) => alone({ way }, { looks: number })),
})

/** What somebody reported apart from what nobody did. */
export const origins = ({ numbers }: Account): AccountPart => ({
  id: 'origins',
  place: 'first',
  keys: ['origin'],
  measures: ['cases'],
  beside: false,
  rows: (numbers?.origins ?? []).map(({ origin, cases }) => alone({ origin }, { cases })),
})
