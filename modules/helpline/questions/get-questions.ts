import type { Desk } from '@vigie/platform/operation'
import { heldOn, isOpen, type Version } from '@vigie/platform/playbook'
import { refuse } from '../refusals.ts'
import { selectQuestionVersions } from './draft.ts'
import { type Question, readQuestions } from './question.ts'

export interface QuestionsVersion extends Version {
  readonly questions: readonly Question[]
}

export interface QuestionsView {
  readonly held: QuestionsVersion | null
  readonly draft: QuestionsVersion | null
  /** Those that somebody ruled on, the newest first; a step of a draft that went on is none. */
  readonly history: readonly QuestionsVersion[]
}

const readVersions = async (desk: Desk): Promise<QuestionsVersion[]> =>
  (await selectQuestionVersions(desk)).map((version) => ({
    ...version,
    questions: readQuestions(version.content),
  }))

/** What is asked beside the record, what waits for a second person, and what there was. */
export const getQuestions = async (desk: Desk): Promise<QuestionsView> => {
  const versions = await readVersions(desk)
  return {
    held: heldOn(versions, desk.today),
    draft: versions.find(isOpen) ?? null,
    history: versions.filter(({ ruling }) => ruling !== null && ruling.way !== 'replaced'),
  }
}

/** One version, whatever became of it, beside the one that holds. */
export const getQuestionsVersion = async (
  desk: Desk,
  number: number,
): Promise<{ version: QuestionsVersion; held: QuestionsVersion | null }> => {
  const versions = await readVersions(desk)
  const version = versions.find((one) => one.number === number)
  if (version === undefined) throw refuse('no-such-questions')
  return { version, held: heldOn(versions, desk.today) }
}
