import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { receiptDoor, type Site, type Tried, type Visit } from '@vigie/site-frame/page-kit'

/** Where a reporter types the eight words. */
export const doorPage = (c: Visit, site: Site, language: Language, tried?: Tried) => {
  const words = wordsOf(language)
  const title = words('site-reporting.pages.mailbox.title')
  const wrong = words('site-reporting.pages.mailbox.wrong')
  return receiptDoor(c, site, language, { path: '/mailbox', title, wrong }, tried)
}
