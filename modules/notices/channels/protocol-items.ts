import type { Notice, NoticeItem } from '@vigie/protocol'
import { isSpoken } from '../decisions.ts'
import type { Earlier } from '../earlier/earlier.ts'
import { earlierLines } from '../earlier/earlier-lines.ts'
import { type NoticeLetter, textsOf } from '../letter-content.ts'
import { assessedLines } from '../letter-pieces.ts'
import { oneLine, shareable } from '../plain-lines.ts'
import type { At } from './adapter.ts'

const groundsOf = ({ legalGrounds }: NoticeLetter): Notice['items'][number]['legalGrounds'] =>
  legalGrounds.map(({ country, instrument, article, title, directiveArticle }) => ({
    country,
    instrument,
    // A number that nobody confirmed is not given: its title says which one is meant.
    article: article === '' ? title : article,
    title,
    ...(directiveArticle === null ? {} : { directiveArticle }),
  }))

/** Structured as well as in words: a receiver finds its own decision again. */
const earlierOf = (earlier: Earlier | undefined): Pick<NoticeItem, 'earlier'> => {
  if (earlier === undefined) return {}
  const { reference, sentAt, decided, remote } = earlier
  const isTheirId = remote !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(remote)
  return {
    earlier: {
      reference,
      sentAt: sentAt.toISOString(),
      ...(isTheirId ? { notice: remote } : {}),
      ...(decided === null || !isSpoken(decided.action)
        ? {}
        : { outcome: decided.action, decidedAt: decided.at.toISOString() }),
    },
  }
}

/** The items of a notice as the Vigie protocol has them. */
export const protocolItems = (letter: NoticeLetter, terms: At['terms']): unknown[] => {
  const texts = textsOf(letter)
  return letter.items.map((item) => {
    const why = [
      texts.kinds[letter.kind].why,
      ...assessedLines(letter),
      ...earlierLines({ ...letter, items: [item] }),
      shareable(letter.explanation),
    ]
    const { category, categoryAddition, keyword, specificationOther } = terms(item.number)
    return {
      item: String(item.number),
      category,
      ...(categoryAddition === null ? {} : { furtherCategories: [categoryAddition] }),
      keyword,
      ...(specificationOther === null ? {} : { otherKeyword: specificationOther }),
      location: {
        url: oneLine(item.address),
        ...(item.objectId === undefined ? {} : { objectId: oneLine(item.objectId) }),
        ...(item.position === undefined ? {} : { part: oneLine(item.position) }),
      },
      observedAt: item.observedAt.toISOString(),
      explanation: why.filter((one) => one !== '').join('\n\n'),
      legalGrounds: groundsOf(letter),
      ...earlierOf(item.earlier),
    }
  })
}
