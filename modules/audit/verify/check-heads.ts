import type { VerifyingKey } from '@vigie/platform/vault'
import { type KeptHead, keyIdOf, type SignedHead, signedText } from '../log/head.ts'
import type { Findings } from './findings.ts'

/** A head that lies where nobody of this house can change it. */
export interface HeadElsewhere {
  readonly head: KeptHead
  /** For the sentence: `on the public site`, `in the file head.txt`. */
  readonly where: string
}

/** A head whose word counts: the log must have had this root at this size. */
export interface HeadToCheck {
  readonly size: number
  readonly root: Buffer
  /** Null when it was given without a signature, which carries the moment. */
  readonly at: Date | null
  readonly where: string
}

const checkStored = (
  stored: readonly SignedHead[],
  keys: readonly VerifyingKey[],
  found: Findings,
): HeadToCheck[] => {
  const good: HeadToCheck[] = []
  let before: Date | null = null
  for (const head of stored) {
    const key = keys.find(({ raw }) => raw.equals(head.publicKey))
    const { size } = head
    if (!key?.verify(signedText(head), head.signature)) {
      const says = `the head of size ${size} in the books is not signed by a key of this house`
      found.add({ what: 'head-forged', size, says })
      continue
    }
    if (before !== null && head.at < before) {
      const says = `the head of size ${size} was signed before a smaller one`
      found.add({ what: 'head-out-of-order', size, says })
    }
    before = head.at
    good.push({ size, root: head.root, at: head.at, where: '' })
  }
  return good
}

const isSigned = (
  { head }: HeadElsewhere,
  origins: readonly string[],
  keys: readonly VerifyingKey[],
): boolean => {
  const { mark, size, root } = head
  if (mark === undefined) return true
  const { at, keyId, signature } = mark
  return origins.some((origin) =>
    keys.some(
      ({ raw, verify }) =>
        keyIdOf(origin, raw).equals(keyId) && verify(signedText({ origin, size, root, at }), signature),
    ),
  )
}

/** The heads that count, the smallest first; what is wrong with the others is told. */
export const checkHeads = (
  stored: readonly SignedHead[],
  given: {
    readonly keys: readonly VerifyingKey[]
    readonly elsewhere: readonly HeadElsewhere[]
    readonly origin: string
  },
  found: Findings,
): readonly HeadToCheck[] => {
  const good = checkStored(stored, given.keys, found)
  const origins = [...new Set([given.origin, ...stored.map(({ origin }) => origin)])]
  for (const elsewhere of given.elsewhere) {
    const { head, where } = elsewhere
    const { size, root, origin } = head
    const named = origin === undefined ? origins : [origin]
    if (!isSigned(elsewhere, named, given.keys)) {
      const says = `the head of size ${size} ${where} is not signed by a key of this house`
      found.add({ what: 'head-forged', size, says })
      continue
    }
    good.push({ size, root, at: head.mark?.at ?? null, where: ` ${where}` })
    const same = stored.find((one) => one.size === size)
    if (same === undefined) {
      // A head that somebody noted down by hand need not be one that was signed.
      if (head.mark === undefined) continue
      const says = `the head of size ${size} ${where} is gone from the books`
      found.add({ what: 'head-removed', size, says })
    } else if (!same.root.equals(root)) {
      const says = `the head of size ${size} in the books is not the one ${where}`
      found.add({ what: 'head-elsewhere', size, says })
    }
  }
  return good.toSorted((a, b) => a.size - b.size)
}
