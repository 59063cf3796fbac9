import {
  type Fingerprint,
  type FingerprintWay,
  findLikePictures,
  findPicturesOf,
  isCertain,
  lookUp,
  RADIUS,
} from '@vigie/hashes'
import type { Day } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { disagree, type Inheritable, inheritableFrom, type JudgedListMatch } from './inheritable.ts'
import { selectGroup, selectNoted, selectRelatives } from './inheriting-rows.ts'
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
  const [matches = []] = await lookUp(desk, [fingerprint], { radius })
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

/** The fingerprints of an item, and everything that is known of them. */
export const findPictures = async (desk: Desk, item: string, article?: string): Promise<PictureView[]> => {
  insistOnDoor(desk.actor)
  const views: PictureView[] = []
  for (const picture of await findPicturesOf(desk, [item])) {
    const lists = await findListMatches(desk, picture.values)
    const items = await findItemMatches(desk, picture.values, item)
    views.push({
      lists,
      items,
      fingerprint: picture.id,
      way: picture.way,
      enteredOn: picture.enteredOn,
      enteredBy: picture.enteredBy,
      values: picture.values,
      disagree: disagree(lists, items),
      inherit: inheritableFrom(lists, items, desk.today, article),
    })
  }
  return views
}

/** Everything that hangs together with an item by its pictures, itself first: one look at any of them serves the others. */
export const findLikenessGroup = async (
  desk: Desk,
  item: string,
): Promise<(Relative & { readonly distance: number | null })[]> => {
  insistOnDoor(desk.actor)
  const group = await selectGroup(desk.db, item)
  const distances = new Map(group.map((one) => [one.item, one.distance]))
  const relatives = await selectRelatives(
    desk.db,
    group.map((one) => one.item),
  )
  return relatives.map((one) => ({ ...one, distance: distances.get(one.item) ?? null }))
}
