import { newId } from '@vigie/kernel'
import { type Actor, type Desk, personOf, staffOf } from '@vigie/platform/operation'
import { insertRuling, insertVersion, isOpen, selectVersionsOf, type Version } from '@vigie/platform/playbook'
import { z } from 'zod'
import { type RefusalWord, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { languagesMissing, type Question, readQuestions } from './question.ts'

export const QUESTIONS = { kind: 'contact-questions', name: 'helpline' } as const
export const QUESTIONS_SUBJECT = 'questions:helpline'

/** Why something is changed, for whoever says yes to it. */
export const whyField = z.string().trim().min(1).max(1_000).meta({ long: true })
/** The draft as whoever changes it has it before them. */
export const draftField = { draft: z.uuid() }

export const selectQuestionVersions = (desk: Pick<Desk, 'db'>): Promise<Version[]> =>
  selectVersionsOf(desk.db, QUESTIONS.kind, QUESTIONS.name)

interface Written {
  readonly versions: readonly Version[]
  readonly questions: readonly Question[]
  readonly why: string
  readonly restores?: string
}

/** Writes the draft as it is from now on, in the place of the one that waits. */
export const writeDraft = async (desk: Desk, given: Written): Promise<{ draft: string }> => {
  const { versions, questions, why, restores } = given
  const open = versions.find(isOpen)
  const meanwhile = { taken: refuse('questions-changed-meanwhile') }
  const by = staffOf(desk)
  if (open) {
    const ruling = { version: open.id, way: 'replaced', why: null, by, at: desk.now } as const
    await orRefuse(insertRuling(desk.db, ruling), meanwhile)
  }
  const id = newId()
  const version = {
    id,
    ...QUESTIONS,
    number: (versions[0]?.number ?? 0) + 1,
    content: { questions },
    complete: languagesMissing(questions).length === 0,
    holdsFrom: desk.today,
    why,
    restores: restores ?? null,
    proposedBy: by,
    proposedAt: desk.now,
  }
  await orRefuse(insertVersion(desk.db, version), meanwhile)
  return { draft: id }
}

/** The draft that waits, where it is the one that somebody looked at: of two who change it, the second is told. */
export const draftAsSeen = async (desk: Desk, draft: string) => {
  const versions = await selectQuestionVersions(desk)
  const open = versions.find(isOpen)
  if (!open) throw refuse('no-draft')
  if (open.id !== draft) throw refuse('questions-changed-meanwhile')
  return { versions, open, questions: readQuestions(open.content) }
}

/** Changes the draft, and leaves why it is there. */
export const changeDraft = async (
  desk: Desk,
  draft: string,
  change: (questions: readonly Question[]) => readonly Question[],
): Promise<{ draft: string }> => {
  const { versions, open, questions } = await draftAsSeen(desk, draft)
  return writeDraft(desk, { versions, questions: change(questions), why: open.why ?? '' })
}

/** Begins a draft where none waits. */
export const insistOnNoDraft = (versions: readonly Version[]): void => {
  if (versions.some(isOpen)) throw refuse('draft-waits')
}

/** Why this actor may not publish the draft: somebody else says yes, to what is whole. */
export const publishingRefusal = (actor: Actor, draft: Version): RefusalWord | null => {
  if (draft.proposedBy === personOf(actor)) return 'questions-are-your-own'
  return draft.complete ? null : 'questions-not-whole'
}

export const ruleOnDraft = async (
  desk: Desk,
  ruling: { readonly version: string; readonly way: 'confirmed' | 'declined'; readonly why: string | null },
): Promise<void> =>
  orRefuse(insertRuling(desk.db, { ...ruling, by: staffOf(desk), at: desk.now }), {
    taken: refuse('questions-changed-meanwhile'),
  })
