import type { Desk } from '@vigie/platform/operation'
import { blindIndex } from '@vigie/platform/vault'
import { insertTheirReferences } from './their-reference-rows.ts'

/** Without the signs around and inside it, in which every system writes it otherwise: `[EX-77]` is `ex 77`. */
const folded = (reference: string): string =>
  reference
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The mark under which a reference of theirs is found; null where nothing is left to be found. */
export const markOfReference = ({ keys }: Desk, reference: string): Buffer | null => {
  const plain = folded(reference)
  return plain.length < 2 || plain.length > 200
    ? null
    : blindIndex(keys.lookup.addressIndex, `their reference\0${plain}`)
}

/** Writes what the provider calls a notice, however often it says so. */
export const noteTheirReferences = async (
  desk: Desk,
  notice: string,
  references: readonly (string | null | undefined)[],
): Promise<void> => {
  const marks = references.flatMap((one) => (one ? (markOfReference(desk, one) ?? []) : []))
  await insertTheirReferences(desk.db, notice, marks)
}

const MOST_IN_SUBJECT = 8

/** The words of a subject that may be the number of a ticket: those with a figure in them, but our own reference. */
export const referencesInSubject = (subject: string): string[] =>
  (subject.slice(0, 1_000).match(/[\p{L}\p{N}](?:[\p{L}\p{N}_/.-]{0,62}[\p{L}\p{N}])?/gu) ?? [])
    .filter((word) => /\p{N}/u.test(word) && folded(word).length > 2 && !/^vig-\d/i.test(word))
    .slice(0, MOST_IN_SUBJECT)
