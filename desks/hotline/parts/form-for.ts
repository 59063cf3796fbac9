import { type DeskVisit, hereWith, pathTo } from '@vigie/desk-frame/page-kit'

/** The address of the form of an operation with these answers in it already; a field may have several. */
export const formFor = (
  visit: DeskVisit,
  operation: string,
  known: Readonly<Record<string, string | readonly string[] | null>>,
): string => {
  const asked = new URLSearchParams()
  for (const [field, value] of Object.entries(known)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) asked.append(field, one)
  }
  asked.append('back', hereWith(visit, { done: null }))
  return `${pathTo(visit, `/act/${operation}`)}?${asked}`
}
