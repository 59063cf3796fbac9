import type { Account, Figures } from '../account.ts'
import { type AccountPart, type AccountRow, alone } from './account-part.ts'

type Actions = Figures['actions'] | Account['totals']['ordinary']['actions']

/** How often we asked, as a trusted flagger and otherwise. */
export const standings = ({ totals }: Account): AccountPart => ({
  id: 'standings',
  place: 'paper',
  keys: ['standing'],
  measures: ['notices', 'items', 'medianHours'],
  beside: false,
  rows: (['trusted', 'ordinary'] as const).map((standing) => {
    const { notices, items, medianHours } = totals[standing]
    return alone({ standing }, { notices, items, medianHours })
  }),
})

/** Both standings together: items add up because each has exactly one decision. What is not shown is not added. */
export const decisions = ({ totals }: Account): AccountPart => {
  const sums = new Map<string, number>()
  for (const { action, items } of [...totals.trusted.actions, ...totals.ordinary.actions]) {
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

/** Art. 22(3)(a) and (b): by provider and by type of content. */
export const providers = ({ rows }: Account): AccountPart => ({
  id: 'providers',
  place: 'first',
  keys: ['provider', 'kind', 'standing'],
  measures: ['notices', 'items', 'medianHours'],
  beside: false,
  rows: rows.map(({ provider, kind, standing, notices, items, medianHours }) =>
    alone({ provider, kind, standing }, { notices, items, medianHours }),
  ),
})

const ofActions = (of: AccountRow['of'], actions: Actions): AccountRow[] =>
  actions.map(({ action, notices, items, medianHours }) =>
    alone({ ...of, action }, { notices, items, medianHours }),
  )

/** Art. 22(3)(c): what each provider did, by the words of the DSA Transparency Database. Of ordinary notices over all together. */
export const terms = ({ rows, totals }: Account): AccountPart => ({
  id: 'terms',
  place: 'data',
  keys: ['provider', 'kind', 'standing', 'category', 'keyword', 'action'],
  measures: ['notices', 'items', 'medianHours'],
  beside: false,
  rows: [
    ...rows.flatMap((row) =>
      row.standing === 'trusted'
        ? row.terms.flatMap(({ category, keyword, actions }) => {
            const { provider, kind, standing } = row
            return ofActions({ provider, kind, standing, category, keyword }, actions)
          })
        : [],
    ),
    ...ofActions({ standing: 'ordinary' }, totals.ordinary.actions),
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
