import { isDeepStrictEqual } from 'node:util'
import { type Day, newId } from '@vigie/kernel'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { heldOn, insertRuling, insertVersion, isOpen, selectVersionsOf } from '@vigie/platform/playbook'
import { z } from 'zod'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import type { DocumentKind } from './documents.ts'

/** What every proposal says, whatever it changes. */
export const changeFields = {
  why: z.string().trim().min(1).max(1000).meta({ long: true }),
  holdsFrom: z.iso.date().optional(),
}

/** The proposal that waits, where this one goes on from it. */
export const goingOn = { replaces: z.uuid().optional() }

const text = z.string().trim().max(5000).meta({ long: true }).optional()

/** One text in every language; a proposal may wait for a language, and holds for nobody until then. */
export const textFields = { textNl: text, textFr: text, textDe: text, textEn: text }

type GivenTexts = z.output<z.ZodObject<typeof textFields>>

export const textsOf = ({ textNl, textFr, textDe, textEn }: GivenTexts) => ({
  nl: textNl ?? '',
  fr: textFr ?? '',
  de: textDe ?? '',
  en: textEn ?? '',
})

interface Proposed {
  readonly kind: DocumentKind
  readonly name: string
  readonly content: unknown
  readonly complete: boolean
  readonly why: string
  readonly holdsFrom?: Day | undefined
  readonly replaces?: string | undefined
  readonly restores?: string | undefined
}

/**
 * Writes down what somebody would change in what the desk works by. It holds once somebody else says yes. One proposal of a
 * document waits at a time: whoever goes on from it lets the earlier one go.
 */
export const propose = async (desk: Desk, given: Proposed): Promise<{ proposal: string }> => {
  const { kind, name, content, replaces } = given
  const versions = await selectVersionsOf(desk.db, kind, name)
  const open = versions.find(isOpen)
  if (open && open.id !== replaces) throw refuse('proposal-waits')
  if (!open && replaces !== undefined) throw refuse('proposal-ruled-already')
  const holdsFrom = given.holdsFrom ?? desk.today
  if (holdsFrom < desk.today) throw refuse('holds-from-the-past')
  const held = heldOn(versions, desk.today)
  if (held !== null && isDeepStrictEqual(held.content, content)) throw refuse('nothing-changed')
  const by = staffOf(desk)
  const faster = { taken: refuse('somebody-was-faster') }
  if (open) {
    const ruling = { version: open.id, way: 'replaced', why: null, by, at: desk.now } as const
    await orRefuse(insertRuling(desk.db, ruling), faster)
  }
  const version = {
    id: newId(),
    kind,
    name,
    number: (versions[0]?.number ?? 0) + 1,
    content,
    complete: given.complete,
    holdsFrom,
    why: given.why,
    restores: given.restores ?? null,
    proposedBy: by,
    proposedAt: desk.now,
  }
  await orRefuse(insertVersion(desk.db, version), faster)
  return { proposal: version.id }
}
