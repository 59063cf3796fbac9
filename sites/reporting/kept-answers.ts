import { asFilled, type Filled } from '@vigie/platform/web'
import { isDraftId, newDraftId, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { type ReportAnswers, readAnswers } from './answers.ts'
import { ASKED } from './report-pages.tsx'
import type { Step } from './steps.ts'

/** A browser that says that it shows a page; other programs get every page at once. */
export const isBrowsing = (c: Visit): boolean => c.req.header('sec-fetch-mode') === 'navigate'

export const draftOf = (c: Visit): string | undefined => {
  const id = c.req.query('draft')
  return isDraftId(id) ? id : undefined
}

export const readDraft = (c: Visit, site: Site): Filled | null => {
  const id = draftOf(c)
  const text = id === undefined ? null : site.drafts.read(c, id)
  return text === null ? null : asFilled(new URLSearchParams(text))
}

/** Of a report that was sent only the receipt is left. */
export const receiptIn = (draft: Filled | null): string => draft?.one('receipt') ?? ''

/** The same request once more, with a draft to keep the answers in. */
export const withDraft = (c: Visit, site: Site, status: 303 | 307) => {
  site.drafts.begin(c)
  return c.redirect(`${c.req.path}?draft=${newDraftId()}`, status)
}

/** Out of a page come only the answers that it asks for: an older page in the browser's history may hold older ones. */
export const merged = (filled: Filled, draft: Filled | null, answered: Step): ReportAnswers => {
  if (draft === null || receiptIn(draft) !== '') return readAnswers(filled)
  const fresh = (name: string) => ASKED[answered].includes(name) || name === 'after'
  const pairs = new URLSearchParams()
  for (const [name, value] of draft.pairs) if (!fresh(name)) pairs.append(name, value)
  for (const [name, value] of filled.pairs) if (fresh(name)) pairs.append(name, value)
  return readAnswers(asFilled(pairs))
}

/** The draft in which the answers are now; null where the browser keeps no cookie. */
export const keepAnswers = (
  c: Visit,
  site: Site,
  answers: ReportAnswers,
  more: Readonly<Record<string, string>> = {},
): string | null => {
  // What is changed after it was sent is another report.
  const id = receiptIn(readDraft(c, site)) === '' ? draftOf(c) : newDraftId()
  const pairs = new URLSearchParams(more)
  const values: Readonly<Record<string, string | readonly string[] | undefined>> = { ...answers }
  for (const [name, value] of Object.entries(values)) {
    for (const one of value === undefined ? [] : [value].flat()) pairs.append(name, one)
  }
  return id !== undefined && site.drafts.keep(c, id, pairs.toString()) ? id : null
}
