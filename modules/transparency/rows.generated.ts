// Made from the migrations by `npm run vigie -- rows`; do not edit.
import type { JsonValue } from '@vigie/platform/database'

export type Rows = {
  'transparency.account': {
    year: number
    body: JsonValue
    counted_at: Date
  }
}
