import { type Day, newId } from '@vigie/kernel'
import { type Desk, opening, personOf } from '@vigie/platform/operation'
import { openText, SealBroken, seal } from '@vigie/platform/vault'
import {
  type Fingerprint,
  type Likeness,
  likenessOf,
  openedFingerprint,
  writeFingerprint,
} from '../fingerprint.ts'
import { findNearItems, openFingerprint } from '../matching/item-index.ts'
import { itemFingerprintPlace, reportedFingerprintPlace } from '../places.ts'
import { type FingerprintWay, RADIUS } from '../words.ts'
import {
  holdAdding,
  insertLookedUp,
  insertPicture,
  insertPictureWithdrawal,
  type SealedPicture,
  selectPicturesNumbered,
  selectPicturesOf,
  selectReportedWaiting,
} from './picture-rows.ts'

/** A fingerprint that stands with an item of a case. */
export type Picture = {
  readonly id: string
  readonly item: string
  readonly way: FingerprintWay
  readonly enteredBy: string | null
  readonly enteredOn: Day
  readonly values: Fingerprint
}

const open = (desk: Desk, sealed: readonly SealedPicture[]): Picture[] =>
  sealed.flatMap((one) => {
    const values = openFingerprint(opening(desk), one.id, one.sealed)
    const { id, item, way, enteredBy, enteredOn } = one
    return values === null ? [] : [{ id, item, way, enteredBy, enteredOn, values }]
  })

/** The fingerprints of these items, opened; what was destroyed is not among them. */
export const findPicturesOf = async (desk: Desk, items: readonly string[]): Promise<Picture[]> =>
  open(desk, await selectPicturesOf(desk.db, items))

/** Items with a picture like this one, nearest first; all of them, within the radius. */
export const findLikePictures = async (
  desk: Desk,
  fingerprint: Fingerprint,
  radius = RADIUS,
): Promise<(Picture & { readonly likeness: Likeness })[]> => {
  const numbers = await findNearItems(desk, fingerprint, radius)
  return open(desk, await selectPicturesNumbered(desk.db, numbers))
    .flatMap((picture) => {
      const likeness = likenessOf(fingerprint, picture.values, radius)
      return likeness === null ? [] : [{ ...picture, likeness }]
    })
    .sort((one, other) => one.likeness.distance - other.likeness.distance)
}

type Added = { readonly item: string; readonly fingerprint: Fingerprint } & (
  | { readonly way: 'typed' | 'dropped' }
  | { readonly way: 'reported'; readonly reported: string }
)

/** Until the end of this transaction nobody else adds a fingerprint to an item. */
export const holdPictures = (desk: Desk): Promise<void> => holdAdding(desk.db)

/** Puts a fingerprint with an item. Whoever asks for pictures like it asks before. */
export const addPicture = async (desk: Desk, added: Added): Promise<string> => {
  const id = newId()
  await insertPicture(desk.db, {
    id,
    item: added.item,
    sealed: seal(desk.keys.desk, itemFingerprintPlace(id), writeFingerprint(added.fingerprint)),
    way: added.way,
    reported: added.way === 'reported' ? added.reported : null,
    entered_by: personOf(desk.actor),
    entered_on: desk.today,
  })
  return id
}

export const withdrawPicture = (desk: Desk, fingerprint: string, by: string): Promise<unknown> =>
  insertPictureWithdrawal(desk.db, { fingerprint, withdrawn_by: by, withdrawn_on: desk.today })

/** What came with a report and stands with no item yet, opened. */
export const findReportedPictures = async (
  desk: Desk,
  report: string,
): Promise<{ reported: string; fingerprint: Fingerprint }[]> =>
  (await selectReportedWaiting(desk.db, report)).flatMap(({ id, sealed }) => {
    try {
      const text = openText(opening(desk), reportedFingerprintPlace(id), sealed)
      return [{ reported: id, fingerprint: openedFingerprint(text) }]
    } catch (fault) {
      if (fault instanceof SealBroken) return []
      throw fault
    }
  })

/** Notes that the desk, or somebody at the command line, asked; how much and how much was known, never what. */
export const noteLookUp = async (
  desk: Desk,
  asked: { readonly asked: number; readonly radius: number; readonly matched: number },
): Promise<string> => {
  const id = newId()
  const person = personOf(desk.actor)
  const row = {
    id,
    way: person === null ? 'command' : 'desk',
    person,
    asked: asked.asked,
    radius: asked.radius,
    asked_at: desk.now,
  }
  await insertLookedUp(desk.db, row, asked.matched)
  return id
}
