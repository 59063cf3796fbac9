import type { DeskVisit } from '@vigie/desk-frame/page-kit'

export const quarterText = ({ words }: DeskVisit, quarter: string): string =>
  words('desk-hotline.pages.quality.quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4) })
