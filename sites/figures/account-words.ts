import { typeset, type Words } from '@vigie/locales'
import { longDay } from '@vigie/site-frame/page-kit'
import type { Account } from '@vigie/transparency'

/** How many times we asked: as a trusted flagger, otherwise, and by the voluntary channel. */
export const sentencesOf = ({ year, totals }: Account, words: Words): string[] => {
  const { trusted, ordinary, voluntary } = totals
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
    ...(voluntary === null || voluntary.notices === 0
      ? []
      : [
          voluntary.notices === null || voluntary.items === null
            ? words('site-figures.pages.figures.sentence.voluntary.few')
            : words('site-figures.pages.figures.sentence.voluntary', {
                notices: voluntary.notices,
                items: voluntary.items,
              }),
        ]),
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

/** What this edition corrects; nothing of a first one. */
export const correctionOf = ({ correction }: Account, words: Words): string[] =>
  correction === null
    ? []
    : [
        words('site-figures.pages.figures.corrects', {
          text: typeset(words.language, correction[words.language]),
        }),
      ]

/** What the house tells beside the figures. */
export const toldOf = ({ narrative }: Account, words: Words) =>
  narrative.map(({ part, text }) => ({
    title: words(`notices.values.narrativePart.${part}`),
    text: typeset(words.language, text[words.language]),
  }))

/** What the house stated of its independence, each with its day; that nobody stated anything is said too. */
export const statementsOf = ({ independence }: Account, words: Words) =>
  independence.map(({ topic, text, validFrom }) => ({
    title: words(`notices.values.topic.${topic}`),
    text: text[words.language],
    since: words('site-figures.pages.figures.stated-since', { day: longDay(words.language, validFrom) }),
  }))
