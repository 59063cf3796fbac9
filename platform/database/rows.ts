import { withClient } from './client.ts'

interface Column {
  relation: string
  column: string
  type: string
  list: boolean
  nullable: boolean
  /** 'optional' may be left out of an insert, 'computed' must be. */
  insert: 'needed' | 'optional' | 'computed'
}

const typeNames: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  oid: 'number',
  bytea: 'Buffer',
  timestamptz: 'Date',
  timestamp: 'Date',
  json: 'JsonValue',
  jsonb: 'JsonValue',
}

/** Everything else (text, uuid, date, numeric, inet, enums …) travels as text. */
const typeName = (type: string): string => typeNames[type] ?? 'string'

/** A list of a type that the schema itself made reaches us unread, as text: only the server's own lists are lists. */
const firstOwnType = 16384

const columnsOf = `
  with recursive plain as (
    select oid, oid as type, false as guarded from pg_type
    union all
    select plain.oid, t.typbasetype, plain.guarded or t.typnotnull
    from plain join pg_type t on t.oid = plain.type where t.typtype = 'd'
  )
  select c.relname as relation, a.attname as column,
         coalesce(e.typname, t.typname) as type, e.oid is not null as list,
         not (a.attnotnull or plain.guarded) as nullable,
         case when a.attgenerated <> '' or a.attidentity = 'a' then 'computed'
              when a.atthasdef or a.attidentity = 'd' or d.typdefault is not null then 'optional'
              else 'needed' end as insert
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type d on d.oid = a.atttypid
  join plain on plain.oid = a.atttypid
  join pg_type t on t.oid = plain.type and t.typtype <> 'd'
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A' and t.oid < ${firstOwnType}
  where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`

/** An array would reach a JSON column as a list of the database: such a column takes text, made by JSON.stringify. */
const jsonColumn = (nullable: string, insert: Column['insert']): string => {
  if (insert === 'computed') return `GeneratedAlways<JsonValue${nullable}>`
  const optional = insert === 'optional' ? ' | undefined' : ''
  return `ColumnType<JsonValue${nullable}, string${nullable}${optional}, string${nullable}>`
}

const columnType = ({ type, list, nullable, insert }: Column): string => {
  const name = typeName(type)
  const orNull = nullable ? ' | null' : ''
  if (name === 'JsonValue' && !list) return jsonColumn(orNull, insert)
  const whole = `${name}${list ? '[]' : ''}${orNull}`
  if (insert === 'computed') return `GeneratedAlways<${whole}>`
  return insert === 'optional' ? `Generated<${whole}>` : whole
}

const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`)

/** Writes the TypeScript types of every table and view of `schema`, for Kysely; the same tables give the same text. */
export const generateRows = async (url: string, schema: string): Promise<string> => {
  const columns = await withClient(
    url,
    async (client) => (await client.query<Column>(columnsOf, [schema])).rows,
  )
  if (columns.length === 0) throw new Error(`The schema ${schema} has no tables`)
  const relations = [...new Set(columns.map(({ relation }) => relation))]
  const tables = relations.map((relation) => {
    const own = columns.filter((column) => column.relation === relation)
    return [
      `  '${schema}.${relation}': {`,
      ...own.map((column) => `    ${key(column.column)}: ${columnType(column)}`),
      '  }',
    ].join('\n')
  })
  const body = `export type Rows = {\n${tables.join('\n')}\n}\n`
  const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`))
  const imports = [
    ...(body.includes('JsonValue') ? ["import type { JsonValue } from '@vigie/platform/database'"] : []),
    ...(used.length > 0 ? [`import type { ${used.join(', ')} } from 'kysely'`] : []),
  ]
  const head = `// Written from the tables of the schema ${schema}; do not edit.\n`
  return `${head}${imports.map((line) => `${line}\n`).join('')}${imports.length > 0 ? '\n' : ''}${body}`
}
