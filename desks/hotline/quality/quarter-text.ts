import type { DeskVisit } from '@vigie/desk-frame/page-kit'

const partsOf = (quarter: string) => ({ quarter: quarter.slice(6), year: quarter.slice(0, 4) })

export const quarterText = ({ words }: DeskVisit, quarter: string): string =>
  words('desk-hotline.pages.quality.quarter', partsOf(quarter))

/** What the page of its sample is called. */
export const titleText = ({ words }: DeskVisit, quarter: string): string =>
  words('desk-hotline.pages.quality.title', partsOf(quarter))
