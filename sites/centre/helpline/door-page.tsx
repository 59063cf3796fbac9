import { CONVERSATION_DAYS } from '@vigie/helpline/writing'
import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { receiptDoor, type Site, type Tried, type Visit } from '@vigie/site-frame/page-kit'

/** Where whoever wrote types the eight words. */
export const doorPage = (c: Visit, site: Site, language: Language, tried?: Tried) => {
  const words = wordsOf(language)
  const title = words('site-helpline.pages.door.title')
  const wrong = words('site-helpline.pages.door.wrong', { days: CONVERSATION_DAYS })
  return receiptDoor(c, site, language, { path: '/conversation', title, wrong }, tried)
}
