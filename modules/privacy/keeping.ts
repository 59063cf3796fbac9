import type { ModuleDeclaration, RecordKind, RecordPart, RecordTie, SubjectKind } from '@vigie/platform/house'
import { REQUEST_GROUNDS } from './request.ts'
import { selectWordsOf } from './request-rows.ts'

/** What modules declare of what they keep. */
export type Keeps = Pick<ModuleDeclaration, 'kept' | 'parts' | 'ties' | 'subjects' | 'grounds'>

/** A kind of record with what other modules keep of it and what it hangs on. */
export interface KeptKind extends RecordKind {
  readonly parts: readonly RecordPart[]
  readonly ties: readonly RecordTie[]
}

/** All that is kept in one set of books, as its modules declare it. */
export interface Keeping {
  readonly kinds: readonly KeptKind[]
  readonly subjects: readonly SubjectKind[]
  /** On what grounds a request can be refused. */
  readonly grounds: readonly string[]
}

export const keepingOf = (modules: readonly Keeps[]): Keeping => {
  const parts = modules.flatMap((module) => module.parts ?? [])
  const ties = modules.flatMap((module) => module.ties ?? [])
  const subjects = modules.flatMap((module) => module.subjects ?? [])
  const isErasable = (kind: string): boolean =>
    subjects.some(({ erased }) => 'as' in erased && erased.as === kind)
  return {
    kinds: modules
      .flatMap((module) => module.kept ?? [])
      .map((kind) => ({
        ...kind,
        parts: [
          ...parts.filter(({ of }) => of === kind.kind),
          // What people said to their requests goes with what the requests were about.
          ...(isErasable(kind.kind) ? [{ of: kind.kind, rows: selectWordsOf }] : []),
        ],
        ties: ties.filter(({ of }) => of === kind.kind),
      })),
    subjects,
    grounds: [...REQUEST_GROUNDS, ...modules.flatMap((module) => module.grounds ?? [])],
  }
}

/** The laws on which something that is kept here rests, each once. */
export const lawsOf = (kinds: Keeping['kinds']): string[] => [...new Set(kinds.map(({ law }) => law))]

export const kindOf = ({ kinds }: Keeping, word: string): KeptKind | undefined =>
  kinds.find(({ kind }) => kind === word)

/** Somebody of that sort; what was asked about a sort that is no longer declared is a fault of the house. */
export const subjectsOf = ({ subjects }: Keeping, word: string): SubjectKind => {
  const found = subjects.find(({ kind }) => kind === word)
  if (!found) throw new Error(`no module of these books knows a ${word}`)
  return found
}
