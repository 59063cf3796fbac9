import { type DeskVisit, dayText } from '@vigie/desk-frame/page-kit'
import { type Entry, sourceIs } from '@vigie/notices'

/** From where something in the directory comes, in a sentence; empty where somebody typed it without saying so. */
export const sourceText = (words: DeskVisit['words'], lang: DeskVisit['lang'], entry: Entry): string => {
  const day = dayText(lang, entry.sourceDay)
  switch (sourceIs(entry)) {
    case 'said':
      return words('desk-hotline.pages.provider.source', { source: entry.source, day })
    case 'unsaid-in-file':
      return words('desk-hotline.pages.provider.source-unsaid', { day })
    case 'unsaid':
      return ''
  }
}
