/** One line of the audit, as the data-protection officer reads it. */
export interface Entry {
  readonly id: string
  readonly at: Date
  readonly actorKind: string
  readonly actor: string | null
  readonly act: string
  readonly subject: string
  /** Why something sealed was opened, where that had to be said. */
  readonly purpose: string | null
}
