import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import {
  byDocument,
  type DocumentView,
  type HeldVersion,
  selectByIds,
  selectVersion,
  selectVersions,
  selectVersionsOf,
  type Version,
} from '@vigie/platform/playbook'
import { refuse } from '../refusals.ts'
import { DOCUMENT_KINDS } from './documents.ts'

/** Everything that the desk works by, in the order of its kinds: what holds, what waits, and how it came about. */
export const findDocuments = async (desk: Desk): Promise<DocumentView[]> =>
  byDocument(await selectVersions(desk.db, DOCUMENT_KINDS), desk.today).toSorted(
    (one, other) =>
      DOCUMENT_KINDS.indexOf(wordOf(DOCUMENT_KINDS, one.kind)) -
      DOCUMENT_KINDS.indexOf(wordOf(DOCUMENT_KINDS, other.kind)),
  )

/** One of them. */
export const findDocument = async (desk: Desk, kind: string, name: string): Promise<DocumentView> => {
  const [found] = byDocument(await selectVersionsOf(desk.db, kind, name), desk.today)
  if (found === undefined) throw refuse('no-such-version')
  return found
}

/** One version of one of them, whatever became of it. */
export const findVersion = async (desk: Desk, id: string): Promise<Version> => {
  const found = await selectVersion(desk.db, id)
  if (found === null) throw refuse('no-such-version')
  return found
}

export type Followed = ReadonlyMap<string, HeldVersion>

/** Versions that somebody followed, whatever holds today. */
export const findFollowed = async (desk: Desk, versions: Iterable<string>): Promise<Followed> =>
  new Map((await selectByIds(desk.db, [...new Set(versions)])).map((one) => [one.id, one]))
