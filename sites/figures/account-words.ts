import { valueText, type Words } from '@vigie/locales'
import { longDay } from '@vigie/site-frame/page-kit'
import type { Account } from '@vigie/transparency'

type Action = Account['totals']['trusted']['actions'][number]['action']

/** Both standings together, per decision: items add up because each has exactly one decision. Not shown is not added. */
export const itemsByAction = ({ totals }: Account) => {
  const sums = new Map<Action, number>()
  for (const { action, items } of [...totals.trusted.actions, ...totals.ordinary.actions]) {
    if (items !== null) sums.set(action, (sums.get(action) ?? 0) + items)
  }
  return Array.from(sums, ([action, items]) => ({ action, items })).sort((a, b) => b.items - a.items)
}

/** How many times we asked, as a trusted flagger and otherwise. */
export const sentencesOf = ({ year, totals }: Account, words: Words): string[] => {
  const { trusted, ordinary } = totals
  return [
    words('site-figures.pages.figures.sentence', {
      year: String(year),
      notices: trusted.notices,
      items: trusted.items,
    }),
    ordinary.notices === null || ordinary.items === null
      ? words('site-figures.pages.figures.sentence.few')
      : words('site-figures.pages.figures.sentence.ordinary', {
          notices: ordinary.notices,
          items: ordinary.items,
        }),
  ]
}

/** Of which days, by whom, and under which award: only what the house has set. */
export const scopeOf = (account: Account, words: Words): string[] => {
  const { edition, period, entity } = account
  const day = (of: string) => longDay(words.language, of)
  const { flaggerReference, awardingCoordinator, awardedOn, awardedArea, status } = entity
  return [
    words('site-figures.pages.figures.period', {
      from: day(period.from),
      to: day(period.to),
      name: entity.name,
    }),
    edition === null
      ? words('site-figures.pages.figures.running')
      : words('site-figures.pages.figures.edition', {
          edition: String(edition),
          day: day(account.countedOn),
        }),
    ...(flaggerReference === null
      ? [words('site-figures.pages.figures.no-award')]
      : [
          status === null || status.since === null || status.state === 'active' || status.state === 'none'
            ? words('site-figures.pages.figures.award', { reference: flaggerReference })
            : words(`site-figures.pages.figures.status.${status.state}`, {
                reference: flaggerReference,
                day: day(status.since),
              }),
          awardingCoordinator === null
            ? words('site-figures.pages.figures.award.by.not-set')
            : words('site-figures.pages.figures.award.by', { by: awardingCoordinator }),
          awardedOn === null
            ? words('site-figures.pages.figures.award.on.not-set')
            : words('site-figures.pages.figures.award.on', { day: day(awardedOn) }),
          awardedArea === null
            ? words('site-figures.pages.figures.award.area.not-set')
            : words('site-figures.pages.figures.award.area', { area: awardedArea }),
        ]),
  ]
}

/** What the house stated of its independence, each with its day; that nobody stated anything is said too. */
export const statementsOf = ({ independence }: Account, words: Words) =>
  independence.map(({ topic, text, validFrom }) => ({
    title: words(`notices.values.topic.${topic}`),
    text: text[words.language],
    since: words('site-figures.pages.figures.stated-since', { day: longDay(words.language, validFrom) }),
  }))

export const PROVIDER_COLUMNS = ['provider', 'kind', 'standing', 'notices', 'items', 'hours'] as const

/** How often somebody looked, and how often nobody had to: each row of it. */
/** How the cases of the year came about, with what is not shown as null; empty for an account that does not say. */
export const originsOf = (
  { numbers }: Account,
  words: Words,
): readonly (readonly [string, number | null])[] =>
  (numbers?.origins ?? []).map(({ origin, cases }) => [valueText(words, 'hotline', 'origin', origin), cases])

export const looksOf = ({ looks }: Account, words: Words): [string, number][] => [
  [words('site-figures.pages.figures.looks.looked'), looks.looked],
  [words('site-figures.pages.figures.looks.from-verdict'), looks.fromVerdict],
  [words('site-figures.pages.figures.looks.from-list'), looks.fromList],
]

export const looksSentence = ({ looks }: Account, words: Words): string => {
  const avoided = looks.fromVerdict + looks.fromList
  return words('site-figures.pages.figures.looks.sentence', { total: looks.looked + avoided, avoided })
}
