// Written from the tables of the schema audit; do not edit.
export type Rows = {
  'audit.entry': {
    id: string
    at: Date
    actor_kind: string
    actor: string | null
    act: string
    subject: string
    purpose: string | null
  }
  'audit.head': {
    size: number
    root: Buffer
    at: Date
    origin: string
    public_key: Buffer
    signature: Buffer
  }
  'audit.leaf': {
    position: number
    entry: string
    hash: Buffer
  }
  'audit.node': {
    level: number
    place: number
    hash: Buffer
  }
  'audit.purpose': {
    name: string
    by_day: boolean
  }
}
