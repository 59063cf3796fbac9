// Made from the migrations by `npm run vigie -- rows`; do not edit.

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
