import {
  type Fingerprint,
  type FingerprintWay,
  findLikePictures,
  findPicturesOf,
  isCertain,
  matchFingerprints,
  RADIUS,
} from '@vigie/hashes'
import type { Day } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { readSheet } from '../law/read-sheet.ts'
import { insistOnDoor } from '../may.ts'
import { disagree, type Inheritable, inheritableFrom, type JudgedListMatch } from './inheritable.ts'
import { selectGroups, selectNoted, selectRelatives } from './inheriting-rows.ts'
import type { ItemMatch, Relative } from './relative.ts'

/** A fingerprint of an item with all that is known of it, as the page of a case shows it. */
export type PictureView = {
  readonly fingerprint: string
  readonly way: FingerprintWay
  readonly enteredOn: Day
  readonly enteredBy: string | null
  readonly values: Fingerprint
  readonly lists: readonly JudgedListMatch[]
  readonly items: readonly ItemMatch[]
  /** Whether those who know it say different things: then somebody has to look. */
  readonly disagree: boolean
  readonly inherit: readonly Inheritable[]
}

/** The entries of lists that a fingerprint matches, and how sure each is. */
export const findListMatches = async (
  desk: Desk,
  fingerprint: Fingerprint,
  radius = RADIUS,
): Promise<JudgedListMatch[]> => {
  const [matches = []] = await matchFingerprints(desk, [fingerprint], { radius })
  return matches.map((match) => ({
    ...match,
    certain: isCertain(match, fingerprint.quality, match.quality ?? undefined),
  }))
}

/** Other items with such a picture; `of` is the item it belongs to, which is not its own relative. */
export const findItemMatches = async (
  desk: Desk,
  fingerprint: Fingerprint,
  of: string | null,
  radius = RADIUS,
): Promise<ItemMatch[]> => {
  const like = (await findLikePictures(desk, fingerprint, radius)).filter(({ item }) => item !== of)
  // An item may have several pictures; the nearest speaks for it.
  const nearest = new Map(like.toReversed().map((picture) => [picture.item, picture]))
  const noted = of === null ? new Map<string, Date>() : await selectNoted(desk.db, of)
  const matches = (await selectRelatives(desk.db, [...nearest.keys()])).flatMap((relative) => {
    const picture = nearest.get(relative.item)
    if (!picture) return []
    const certain = isCertain(picture.likeness, fingerprint.quality, picture.values.quality)
    return [{ ...relative, ...picture.likeness, certain, notedAt: noted.get(relative.item) ?? null }]
  })
  return matches.toSorted((one, other) => one.distance - other.distance)
}

/** The fingerprints of these items, by item, and everything that is known of them; an item without any is not there. */
export const findPictures = async (
  desk: Desk,
  ofItems: readonly string[],
  article?: string,
): Promise<Map<string, PictureView[]>> => {
  insistOnDoor(desk.actor)
  const views = new Map<string, PictureView[]>()
  const sheet = await readSheet(desk)
  for (const picture of await findPicturesOf(desk, ofItems)) {
    const lists = await findListMatches(desk, picture.values)
    const items = await findItemMatches(desk, picture.values, picture.item)
    const view: PictureView = {
      lists,
      items,
      fingerprint: picture.id,
      way: picture.way,
      enteredOn: picture.enteredOn,
      enteredBy: picture.enteredBy,
      values: picture.values,
      disagree: disagree(lists, items),
      inherit: inheritableFrom(lists, items, { sheet, today: desk.today }, article),
    }
    views.set(picture.item, [...(views.get(picture.item) ?? []), view])
  }
  return views
}

type Group = readonly (Relative & { readonly distance: number | null })[]

/**
 * Everything that hangs together with each of these items by its pictures, the item itself first: one look at any of them
 * serves the others.
 */
export const findLikenessGroups = async (
  desk: Desk,
  items: readonly string[],
): Promise<ReadonlyMap<string, Group>> => {
  insistOnDoor(desk.actor)
  const placed = await selectGroups(desk.db, items)
  const found = await selectRelatives(desk.db, [...new Set(placed.map(({ item }) => item))])
  const relatives = new Map(found.map((one) => [one.item, one]))
  const groups = Map.groupBy(placed, ({ root }) => root)
  return new Map(
    [...groups].map(([root, members]) => [
      root,
      members.flatMap(({ item, distance }) => {
        const relative = relatives.get(item)
        return relative ? [{ ...relative, distance }] : []
      }),
    ]),
  )
}
