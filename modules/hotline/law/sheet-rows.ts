import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES, wordOf } from '@vigie/kernel'
import type { StandingRows } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Rows } from '../rows.generated.ts'
import { DIRECTIVE_ARTICLES, type LegalArticle, SERVES, type Sheet } from './article.ts'

export const tables = (db: Books) => db.$extendTables<Rows>()
type Version = Selectable<Rows['hotline.legal_ground_version']>

/** What Vigie comes with, as version 0 of every ground; a ground that the house has keeps what the house says of it. */
export const startingRows = (sheet: Sheet): StandingRows => ({
  sql: `with given as (
      select * from jsonb_to_recordset($1::jsonb) as given (
        id text, place integer, country text, instrument jsonb, number text, "validFrom" date, "validUntil" date, kinds jsonb,
        serves text, title jsonb, explanation jsonb, "directiveArticle" integer, source text, "sourceAt" text, "numberAt" text,
        "datesAt" text, "checkedOn" date, note text)
    ), fresh as (
      insert into hotline.legal_ground (id) select id from given on conflict do nothing returning id
    )
    insert into hotline.legal_ground_version (id, ground, version, place, country, instrument, number, valid_from, valid_until,
      kinds, serves, title, explanation, directive_article, source, source_at, number_at, dates_at, checked_on, note)
    select md5('legal ground ' || g.id)::uuid, g.id, 0, g.place, g.country, g.instrument, g.number, g."validFrom", g."validUntil",
      array(select jsonb_array_elements_text(g.kinds)), g.serves, g.title, g.explanation, g."directiveArticle", g.source,
      g."sourceAt", g."numberAt", g."datesAt", g."checkedOn", g.note
    from given g join fresh f on f.id = g.id`,
  rows: sheet,
})

const Texts = z.record(z.enum(LANGUAGES), z.string())

export const articleOf = (row: Version): LegalArticle => ({
  id: row.ground,
  place: row.place,
  country: row.country,
  instrument: Texts.parse(row.instrument),
  number: row.number,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  kinds: row.kinds.map((kind) => wordOf(DESIGNATED_KINDS, kind)),
  serves: wordOf(SERVES, row.serves),
  title: Texts.parse(row.title),
  explanation: Texts.parse(row.explanation),
  directiveArticle: DIRECTIVE_ARTICLES.find((one) => one === row.directive_article) ?? null,
  source: row.source,
  sourceAt: row.source_at,
  numberAt: row.number_at,
  datesAt: row.dates_at,
  checkedOn: row.checked_on,
  note: row.note,
})

/** Of every ground the version that holds: the last that a second person said yes to, or what Vigie came with. */
export const selectSheet = async (db: Books): Promise<LegalArticle[]> => {
  const rows = await tables(db)
    .selectFrom('hotline.legal_ground_version as v')
    .leftJoin('hotline.legal_ground_ruling as r', 'r.version', 'v.id')
    .where((where) => where.or([where('v.version', '=', 0), where('r.way', '=', 'confirmed')]))
    .selectAll('v')
    .distinctOn('v.ground')
    .orderBy('v.ground')
    .orderBy('v.version', 'desc')
    .execute()
  return rows
    .map((row) => articleOf(row))
    .toSorted((one, other) => one.place - other.place || one.id.localeCompare(other.id))
}
