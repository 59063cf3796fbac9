import { leafHash } from '@vigie/platform/merkle'

/** An entry as the log puts it under its hash: every column, as text. */
export interface Line {
  readonly id: string
  /** In UTC to the microsecond, `2026-03-02T09:00:00.000000Z`; for the public the beginning of the day. */
  readonly moment: string
  readonly actorKind: string
  readonly actor: string | null
  readonly act: string
  readonly subject: string
  readonly purpose: string | null
}

const FORMAT = 'vigie-audit-1'

/**
 * What is hashed: the canonical JSON (RFC 8785) of a list of text and null, in UTF-8. The random id of 122 bits keeps
 * anybody who sees the hash of a neighbour in a proof from guessing what that entry says.
 */
export const leafText = (line: Line): string =>
  JSON.stringify([
    FORMAT,
    line.id,
    line.moment,
    line.actorKind,
    line.actor,
    line.act,
    line.subject,
    line.purpose,
  ])

export const leafOf = (line: Line): Buffer => leafHash(Buffer.from(leafText(line)))
