import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { CHANNELS, type Channel, DIRECTIONS, type Direction, NATURES, type Nature } from './contact.ts'
import { type ContactRow, selectContactOfNumber } from './contact-rows.ts'
import { openNote } from './places.ts'
import {
  type CategoryRow,
  selectCategories,
  selectNotes,
  selectVersions,
  type VersionRow,
} from './record-rows.ts'
import { refuse } from './refusals.ts'

export interface Version extends Omit<VersionRow, 'nature'> {
  readonly nature: Nature
}

export interface Contact extends Omit<ContactRow, 'channel' | 'direction'> {
  readonly channel: Channel
  readonly direction: Direction
  /** The first one first; empty while nothing was kept yet. */
  readonly versions: readonly Version[]
  /** Of the last version. */
  readonly categories: readonly CategoryRow[]
  /** A note whose time is over has no text. */
  readonly notes: readonly {
    readonly id: string
    readonly by: string
    readonly at: Date
    readonly text: string
  }[]
}

/** One contact, with its notes opened. */
export const getContact = async (desk: Desk, number: number): Promise<Contact> => {
  const row = await selectContactOfNumber(desk.db, number)
  if (row === undefined) throw refuse('no-such-contact')
  const versions = await selectVersions(desk.db, row.id)
  const notes = await selectNotes(desk.db, row.id)
  return {
    ...row,
    channel: wordOf(CHANNELS, row.channel),
    direction: wordOf(DIRECTIONS, row.direction),
    versions: versions.map((one) => ({ ...one, nature: wordOf(NATURES, one.nature) })),
    categories: await selectCategories(desk.db, row.id, versions.length),
    notes: notes.map(({ id, sealed, written_by, written_at }) => ({
      id,
      by: written_by,
      at: written_at,
      text: openNote(desk, id, sealed),
    })),
  }
}
