// Written from the tables of the schema audit; do not edit.
export type Rows = {
  'audit.entry': {
    id: string
    at: Date
    actor_kind: string
    actor: string | null
    act: string
    subject: string
  }
}
