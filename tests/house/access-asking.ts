import type { Hono } from 'hono'
import pg from 'pg'
import { NOBODY_HAS } from './access-lines.ts'

/** What stands in an address where the manifest has a name. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  lang: ['en'],
  token: ['0'.repeat(32)],
  step: ['about'],
  topic: ['bullying'],
  edition: ['1', '1.csv', '1.json', '1.xlsx', '1.pdf'],
  year: ['2026', '2026.csv', '2026.json', '2026.xlsx', '2026.pdf'],
  quarter: ['2026-Q1', '2026-Q1.csv', '2026-Q1.xlsx'],
  sample: [NOBODY_HAS],
  operation: ['people.make-access-key'],
  name: ['people.make-access-key', 'csam'],
  kind: ['step-plan'],
  version: [NOBODY_HAS],
  person: [NOBODY_HAS],
  meeting: [NOBODY_HAS],
  report: [NOBODY_HAS],
  referral: [NOBODY_HAS],
  provider: [NOBODY_HAS],
  mail: [NOBODY_HAS],
  request: [NOBODY_HAS],
  number: ['999999'],
  item: ['1'],
  reference: ['VIG-2026-999999'],
  list: ['a-list-that-nobody-has'],
  notice: [NOBODY_HAS],
  decision: [NOBODY_HAS],
  sender: [NOBODY_HAS],
  file: [NOBODY_HAS],
  id: [NOBODY_HAS],
}

/** One part of a manifest's path, `:year{[0-9]{4}}`, as somebody would ask for it. */
const sampleOf = (part: string): string => {
  const [, name, pattern] = /^:([a-z]+)(?:\{(.*)\})?$/.exec(part) ?? []
  if (name === undefined) return part
  const found = SAMPLES[name]?.find((sample) => new RegExp(`^(?:${pattern ?? '.*'})$`).test(sample))
  if (found === undefined) throw new Error(`no sample fits ${part}`)
  return found
}

export interface AskedRoute {
  /** As the table writes it: `GET /en/queue`. */
  readonly key: string
  readonly method: string
  readonly path: string
  /** The names in the manifest's path: `number`, `item`. */
  readonly names: readonly string[]
  /** The path with other values for those names. */
  pathWith(values: Readonly<Record<string, string>>): string
}

const nameOf = (part: string): string | undefined => /^:([a-z]+)/.exec(part)?.[1]

/** Everything that an app answers to, once, as the table by hand writes it. */
export const routesOf = (app: { routes: Hono['routes'] }): AskedRoute[] => {
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => {
      const asked = path.split('/').map(sampleOf).join('/')
      const shown = asked.startsWith('/assets/') ? '/assets/*' : asked
      const parts = path.split('/')
      return {
        key: `${method} ${shown}`,
        method,
        path: asked,
        names: parts.flatMap((part) => nameOf(part) ?? []),
        pathWith: (values: Readonly<Record<string, string>>) =>
          parts.map((part) => values[nameOf(part) ?? ''] ?? sampleOf(part)).join('/'),
      }
    })
  return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()]
}

/**
 * A digest of every row of the books; of a session only what a mere visit does not renew. `except` leaves tables out, for
 * attacks that are allowed to leave a trace in them.
 */
export const stateOfBooks = async (url: string, except: readonly string[] = []): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`,
    )
    const digestOf = (name: string): string => {
      const row = name === 'people.session' ? `t.id::text || t.person` : 't::text'
      return `select '${name}' as name, md5(coalesce(string_agg(${row}, ' ' order by ${row}), '')) as digest from ${name} t`
    }
    const digests = await client.query<{ name: string; digest: string }>(
      rows
        .filter((table) => !except.includes(table.name))
        .map((table) => digestOf(table.name))
        .join(' union all '),
    )
    return digests.rows
      .map(({ name, digest }) => `${name} ${digest}`)
      .sort()
      .join('\n')
  } finally {
    await client.end()
  }
}
