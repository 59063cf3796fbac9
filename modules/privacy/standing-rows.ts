import type { StandingRows } from '@vigie/platform/house'
import { type Keeping, lawsOf } from './keeping.ts'

/** The words that the declarations bring, and the first line of the schedule of each kind of record. */
export const standingRowsOf = ({ kinds, subjects, grounds }: Keeping): StandingRows[] => {
  const ways = new Set(subjects.flatMap((subject) => subject.ways.map(({ by }) => by)))
  return [
    {
      sql: `with kind as (
          insert into privacy.record_kind (kind) select one ->> 'kind' from jsonb_array_elements($1) as one
          on conflict do nothing)
        insert into privacy.record_event (record_kind, event)
        select one ->> 'kind', one ->> 'event' from jsonb_array_elements($1) as one on conflict do nothing`,
      rows: kinds.map(({ kind, event }) => ({ kind, event })),
    },
    {
      sql: `insert into privacy.law (law) select one #>> '{}' from jsonb_array_elements($1) as one
        on conflict do nothing`,
      rows: lawsOf(kinds),
    },
    {
      sql: `insert into privacy.schedule_line (record_kind, turn, event, months, legal_basis, law, set_at)
        select kind, 1, event, months, "legalBasis", law, now()
        from jsonb_to_recordset($1) as line (kind text, event text, months integer, "legalBasis" text, law text)
        on conflict (record_kind, turn) do nothing`,
      rows: kinds.map(({ kind, event, months, legalBasis, law }) => ({
        kind,
        event,
        months,
        legalBasis,
        law,
      })),
    },
    {
      sql: `insert into privacy.subject_kind (kind, erased_as)
        select kind, "erasedAs" from jsonb_to_recordset($1) as one (kind text, "erasedAs" text)
        on conflict (kind) do update set erased_as = excluded.erased_as`,
      rows: subjects.map(({ kind, erased }) => ({ kind, erasedAs: 'as' in erased ? erased.as : null })),
    },
    {
      sql: `insert into privacy.way_of_naming (way) select one #>> '{}' from jsonb_array_elements($1) as one
        on conflict do nothing`,
      rows: [...ways],
    },
    {
      sql: `insert into privacy.ground (ground) select one #>> '{}' from jsonb_array_elements($1) as one
        on conflict do nothing`,
      rows: grounds,
    },
  ]
}
