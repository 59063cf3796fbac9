import { type Actor, personOf } from '@vigie/platform/operation'
import type { RefusalWord } from '../refusals.ts'
import type { LegalArticle } from './article.ts'
import { printedNumber } from './articles.ts'
import type { RulingWay, SheetVersion } from './proposing-rows.ts'

/** A ground on the page of the sheet: what holds, what waits for a second person, and how it came about. */
export interface GroundView {
  readonly id: string
  readonly held: SheetVersion | null
  readonly open: SheetVersion | null
  readonly history: readonly SheetVersion[]
}

export const isOpen = ({ version, ruling }: SheetVersion): boolean => version > 0 && ruling === null

const isHeld = ({ version, ruling }: SheetVersion): boolean => version === 0 || ruling?.way === 'confirmed'

/** The versions, newest first, by the ground that they are of. */
export const byGround = (versions: readonly SheetVersion[]): GroundView[] =>
  [...Map.groupBy(versions, ({ article }) => article.id)].map(([id, history]) => ({
    id,
    held: history.find(isHeld) ?? null,
    open: history.find(isOpen) ?? null,
    history,
  }))

/** Why this actor may not rule so on a proposal; its own proposer may let it go, and never say yes to it. */
export const rulingRefusal = (actor: Actor, proposed: SheetVersion, way: RulingWay): RefusalWord | null => {
  if (!isOpen(proposed)) return 'proposal-ruled-already'
  return way === 'confirmed' && proposed.proposedBy === personOf(actor) ? 'you-prepared-this' : null
}

/** Of the grounds in force on that day, those whose number nobody confirmed: they are cited by law and heading alone. */
export const withoutNumber = (sheet: readonly LegalArticle[], day: string): LegalArticle[] =>
  sheet.filter(
    (article) =>
      printedNumber(article) === null &&
      article.validFrom <= day &&
      (article.validUntil === null || day <= article.validUntil),
  )
