import type { StandingRows } from '@vigie/platform/house'
import { type CategoryList, categoriesOf } from './lists.ts'

/** The lists as the books hold them. One that no longer stands in the product stays, for what was counted by it. */
export const listRows = (lists: readonly CategoryList[]): readonly StandingRows[] => [
  {
    sql: `insert into helpline.category_list (scheme, list, holds_from, holds_until)
      select scheme, list, "from", "until"
      from jsonb_to_recordset($1::jsonb) as one (scheme text, list text, "from" date, "until" date)
      on conflict (scheme, list) do update set holds_from = excluded.holds_from, holds_until = excluded.holds_until`,
    rows: lists.map(({ scheme, list, from, until }) => ({ scheme, list, from, until })),
  },
  {
    sql: `insert into helpline.category (scheme, list, category)
      select scheme, list, category
      from jsonb_to_recordset($1::jsonb) as one (scheme text, list text, category text)
      on conflict do nothing`,
    rows: lists.flatMap((one) =>
      categoriesOf(one).map((category) => ({ scheme: one.scheme, list: one.list, category })),
    ),
  },
]
