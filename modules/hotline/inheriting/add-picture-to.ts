import { addPicture, type Fingerprint, findPicturesOf, holdPictures } from '@vigie/hashes'
import type { Desk } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { findItemMatches } from './find-pictures.ts'
import { insertLikenesses } from './inheriting-rows.ts'

const same = (one: Fingerprint, other: Fingerprint): boolean =>
  (['pdq', 'sha256', 'sha1', 'md5'] as const).every((way) => one[way] === other[way])

type Added = { readonly fingerprint: Fingerprint } & (
  | { readonly way: 'typed' | 'dropped' }
  | { readonly way: 'reported'; readonly reported: string }
)

/**
 * Puts a fingerprint with an item and notes which other items it is like. Whoever does so waits for whoever does so at the
 * same moment, so that two new pictures that are alike find one another.
 */
export const addPictureTo = async (
  desk: Desk,
  item: string,
  added: Added,
): Promise<{ readonly fingerprint: string; readonly relatives: number }> => {
  await holdPictures(desk)
  const there = await findPicturesOf(desk, [item])
  if (there.some(({ values }) => same(values, added.fingerprint))) throw refuse('fingerprint-already-here')
  const relatives = await findItemMatches(desk, added.fingerprint, item)
  const fingerprint = await addPicture(desk, { item, ...added })
  await insertLikenesses(
    desk.db,
    relatives.map(({ item: relative, distance, certain }) => ({
      item,
      relative,
      distance,
      certain,
      noted_at: desk.now,
    })),
  )
  return { fingerprint, relatives: relatives.length }
}
