// Written from the tables of the schema transparency; do not edit.
import type { JsonValue } from '@vigie/platform/database'
import type { ColumnType } from 'kysely'

export type Rows = {
  'transparency.account': {
    year: number
    body: ColumnType<JsonValue, string, string>
    counted_at: Date
  }
  'transparency.edition': {
    year: number
    edition: number
    body: ColumnType<JsonValue, string, string>
    published_at: Date
  }
  'transparency.head': {
    size: number
    root: Buffer
    at: Date
    origin: string
    public_key: Buffer
    signature: Buffer
    note: string
  }
  'transparency.picture': {
    name: string
    svg: string
  }
  'transparency.subtree': {
    level: number
    place: number
    hash: Buffer
  }
}
