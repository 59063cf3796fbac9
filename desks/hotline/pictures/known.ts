import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import { namesOf } from '@vigie/desk-frame/page-kit'
import { findEntry } from '@vigie/hashes'
import { findLikenessGroups, findPictures, type ItemView, type PictureView } from '@vigie/hotline'
import type { Desk } from '@vigie/platform/operation'
import { nearText } from './near.ts'

type Groups = Awaited<ReturnType<typeof findLikenessGroups>>
type Inheritance = NonNullable<ItemView['rounds'][number]['assessments'][number]['inheritance']>

/** What is known of the pictures of the items of a case. */
export interface Known {
  /** By item. */
  readonly pictures: ReadonlyMap<string, readonly PictureView[]>
  /** By item: itself and everything that hangs together with it by its pictures. */
  readonly groups: Groups
  /** The entries of lists from which something was inherited, by number. */
  readonly entries: ReadonlyMap<number, { readonly listName: string; readonly ownId: string }>
  /** Who entered a fingerprint, by name: for this house only. */
  readonly names: ReadonlyMap<string, string>
}

const inheritancesOf = (item: ItemView): Inheritance[] =>
  item.rounds.flatMap(({ assessments }) => assessments.flatMap(({ inheritance }) => inheritance ?? []))

export const findKnown = async (desk: Desk, items: readonly ItemView[]): Promise<Known> => {
  const ids = items.map(({ id }) => id)
  const pictures = await findPictures(desk, ids)
  const groups = await findLikenessGroups(desk, ids)
  const entries = new Map<number, { listName: string; ownId: string }>()
  for (const item of items) {
    for (const { entry } of inheritancesOf(item)) {
      const found = entry === null || entries.has(entry) ? null : await findEntry(desk, entry)
      if (entry !== null && found !== null) entries.set(entry, found)
    }
  }
  const enteredBy = [...pictures.values()].flat().flatMap((picture) => picture.enteredBy ?? [])
  return { pictures, groups, entries, names: await namesOf(desk, enteredBy) }
}

/** Whether an item has something to take over now. */
export const canInherit = (known: Known, item: string): boolean =>
  (known.pictures.get(item) ?? []).some(({ inherit }) => inherit.length > 0)

/** Where an assessment comes from for which nobody looked, in words. */
export const originText = (
  { words }: DeskVisit,
  known: Known,
  item: string,
  inheritance: Inheritance,
): string => {
  const near = nearText(words, inheritance)
  if (inheritance.entry !== null) {
    const entry = known.entries.get(inheritance.entry)
    return words('desk-pictures.pages.origin.list', {
      list: entry?.listName ?? '',
      entry: entry?.ownId.slice(0, 12) ?? '',
      near,
    })
  }
  const from = known.groups.get(item)?.find((one) => one.item === inheritance.verdictItem)
  return from
    ? words('desk-pictures.pages.origin.case', { case: from.caseNumber, item: from.itemNumber, near })
    : words('desk-pictures.pages.origin.earlier', { near })
}
