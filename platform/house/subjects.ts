import type { Language, Refused } from '@vigie/kernel'
import type { Table } from '@vigie/platform/document'
import type { Before, Desk } from '@vigie/platform/operation'
import type { z } from 'zod'
import type { LegalBasis } from './kept.ts'

/** What Art. 15(1) of the GDPR asks an answer to say about one subject, in that person's language. */
export interface Described {
  /** Everything that is held, without what is about others (Art. 15(4)). A table without lines is left out. */
  readonly tables: readonly Table[]
  /** What is held besides and cannot be shown; or that nothing is held any more. */
  readonly besides: string
  readonly purposes: string
  /** On what basis and how long: the kind of record whose line of the schedule says so, or words. */
  readonly keeping: { readonly kind: string } | { readonly legalBasis: LegalBasis; readonly period: string }
  readonly recipients: string
  readonly source: string
  readonly leftOut: string
}

/** By what somebody says who they are. It becomes a field of the form on which a request is received. */
export interface SubjectWay {
  readonly field: string
  /** What was shown: the answer to a contact goes to that contact and nowhere else. */
  readonly by: string
  readonly input: z.ZodType<string>
  /**
   * Does the slow work that needs no transaction, and hands back what finds the subjects. Finding none is no fault: then
   * another module is asked.
   */
  readonly find: (before: Before, said: string) => Promise<(desk: Desk) => Promise<readonly string[]>>
}

/** People about whom a module holds something, and who may ask for it (Arts 15 to 21 of the GDPR). */
export interface SubjectKind {
  readonly kind: string
  readonly ways: readonly SubjectWay[]
  readonly language: (desk: Desk, subject: string) => Promise<Language>
  readonly describe: (desk: Desk, subject: string) => Promise<Described>
  /** Whether the module keeps what is restricted from being used any further (Arts 18 and 21); only what says so can be restricted. */
  readonly isRestrictable?: true
  /** The kind of record that a subject is and that can be erased, and what its subject is told then; or why none is. */
  readonly erased:
    | { readonly as: string; readonly told: (language: Language) => string }
    | { readonly never: () => Refused }
}
