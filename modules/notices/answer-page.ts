import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import { defang, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { openingRing, openText, seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { CHOICES, type Choice } from './answer-choices.ts'
import { answerLink, isLinkToken, keyOfLink, linkToken, markOfLink, shownPlace } from './answer-link.ts'
import { insertPage, selectPageOfLink } from './answer-page-rows.ts'
import { DECISIONS, type Decision } from './decisions.ts'
import { LETTER_TEXTS } from './letter-texts/sentences.ts'
import { readTextsOf } from './letter-versions.ts'
import type { NoticeView } from './notice.ts'
import { inUtc } from './plain-lines.ts'

/** What a page shows, as the letter said it on the day it left. Addresses are defanged. */
const Shown = z.object({
  reference: z.string(),
  provider: z.string(),
  language: z.enum(LANGUAGES),
  kind: z.enum(DESIGNATED_KINDS),
  /** What the letter calls its kind, in the version of our texts that it was written in. Pages from before do not hold it. */
  kindNames: z.record(z.enum(LANGUAGES), z.string()).optional(),
  items: z.array(
    z.object({
      number: z.int(),
      address: z.string(),
      object: z.string().nullable(),
      isSeen: z.boolean(),
      at: z.string(),
    }),
  ),
})
type Shown = z.output<typeof Shown>

const kindNamesOf = async (desk: Desk, notice: NoticeView): Promise<Record<Language, string>> => {
  const name = async (language: Language) =>
    (await readTextsOf(desk, notice.textVersion, language)).kinds[notice.kind].name
  return { nl: await name('nl'), fr: await name('fr'), de: await name('de'), en: await name('en') }
}

const shownOf = (notice: NoticeView, kindNames: Record<Language, string>): z.input<typeof Shown> => ({
  kindNames,
  reference: notice.reference,
  provider: notice.provider.name,
  language: notice.language,
  kind: notice.kind,
  items: notice.items.map(({ number, address, objectReference, isSeen, observedAt }) => ({
    number,
    address: defang(address),
    object: objectReference === null ? null : defang(objectReference),
    isSeen,
    at: inUtc(observedAt),
  })),
})

/** The page that is open, or else the one that the next letter opens. */
const serialOf = ({ answerPages }: NoticeView): number => {
  const last = answerPages.at(-1)
  if (last === undefined) return 1
  return last.ended === null ? last.serial : last.serial + 1
}

/**
 * The link for the letter of a notice. None where a form takes the notice, where the house has no address for the public,
 * and where the letter names nobody: the link would.
 */
export const linkForLetter = (desk: Desk, notice: NoticeView): string | null =>
  notice.provider.channel !== 'mail' || notice.notifier === 'omitted'
    ? null
    : answerLink(desk, notice.language, linkToken(desk.keys, notice.id, serialOf(notice)))

/** The link for a later letter: only of a page that is open. */
export const linkForReminder = (desk: Desk, notice: NoticeView): string | null =>
  notice.answerPages.at(-1)?.ended === null ? linkForLetter(desk, notice) : null

/** Opens the page to which the link in a letter leads, with what the letter says. */
export const openAnswerPage = async (desk: Desk, notice: NoticeView): Promise<void> => {
  if (linkForLetter(desk, notice) === null) return
  const serial = serialOf(notice)
  const token = linkToken(desk.keys, notice.id, serial)
  await insertPage(desk.db, {
    notice: notice.id,
    serial,
    mark: markOfLink(desk.keys, token),
    shown: seal(
      keyOfLink(token).sealing,
      shownPlace(notice.id, serial),
      JSON.stringify(shownOf(notice, await kindNamesOf(desk, notice))),
    ),
    opened_at: desk.now,
  })
}

export interface AnswerItem {
  readonly number: number
  readonly address: string
  readonly object: string | null
  readonly isSeen: boolean
  /** When it was seen or recognised, in UTC. */
  readonly at: string
  /** What was answered, by a press or in another way. */
  readonly answered: Choice | Decision | null
  readonly isLookedAt: boolean
}

export type AnswerPage =
  | { readonly state: 'unknown' | 'over' }
  | (Omit<Shown, 'items'> & { readonly state: 'open'; readonly items: readonly AnswerItem[] })

/** What the letter of the page calls its kind, in any language. */
export const kindName = (
  language: Language,
  {
    kind,
    kindNames,
  }: { readonly kind: DesignatedKind; readonly kindNames?: Record<Language, string> | undefined },
): string => kindNames?.[language] ?? LETTER_TEXTS[language].kinds[kind].name

/** What a link opens. Looking changes nothing: programs that check mail follow every link. */
export const findAnswerPage = async (desk: Desk, token: string): Promise<AnswerPage> => {
  const row = isLinkToken(token)
    ? await selectPageOfLink(desk.db, markOfLink(desk.keys, token), desk.now)
    : null
  if (row === null) return { state: 'unknown' }
  if (row.over) return { state: 'over' }
  const opened = openText(openingRing(keyOfLink(token)), shownPlace(row.notice, row.serial), row.shown)
  const { items, ...shown } = Shown.parse(JSON.parse(opened))
  return {
    state: 'open',
    ...shown,
    items: items.map((item) => {
      const known = row.items.find(({ number }) => number === item.number)
      const answered = known?.answered ?? null
      return {
        ...item,
        answered: answered === null ? null : wordOf([...CHOICES, ...DECISIONS], answered),
        isLookedAt: known?.looking ?? false,
      }
    }),
  }
}
