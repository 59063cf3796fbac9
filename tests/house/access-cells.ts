import type { AnyOperation } from '@vigie/platform/operation'
import { type AskedRoute, routesOf } from './access-asking.ts'
import { asFields, inputOf, isOfUnknown, thingOf } from './access-inputs.ts'
import { fateOf, type Line, STATES, type State, type Table, whoOf } from './access-lines.ts'
import type { Person } from './access-open.ts'
import { type Credentials, type House, type Requester, visitorOf } from './access-open.ts'

export const APPS = ['console', 'partner', 'public', 'worker'] as const
export type App = (typeof APPS)[number]

/** `turned away`: not for you, whatever it is about. `not there`: nothing of the sort. `let in`: anything else. */
export type Outcome = 'turned away' | 'not there' | 'let in' | `fault: ${string}`

export interface Cell {
  readonly app: App
  /** The line of the table. */
  readonly key: string
  readonly requester: Requester
  readonly state: State | null
  readonly expected: Outcome
  readonly ask: Ask
}
interface Ask {
  readonly method: string
  readonly path: string
  readonly form?: URLSearchParams
  readonly json?: unknown
}

/** Everything of each sort, in every state, as it looks to somebody. */
export interface Shelf {
  /** What an act is filled in with beside the thing that it is about. */
  readonly also: Readonly<Record<string, unknown>>
  /** The things of a state; what has no such state is missing. */
  of(visitor: Person | null, state: State): Partial<Record<string, string>>
}

/** What opens a mailbox is typed into these. */
const RECEIPTS = [
  'POST /en/mailbox',
  'POST /en/mailbox/write',
  'POST /en/mailbox/consent',
  'POST /api/v1/mailbox',
  'POST /api/v1/mailbox/messages',
]

/** A whole console or partner act, whoever may: the names of both apps lead to the same operation. */
const ACT_PATHS = { console: '/en/act/', partner: '/api/v1/operations/' } as const

/** The same for other forms that name a thing in a field. */
const FORMS: Readonly<Record<string, readonly [field: string, thing: string]>> = {
  'POST /en/sign-in/demonstration': ['person', 'person'],
}
/** What else has to stand in a form before anybody looks at what it is about. */
const FILLED = {
  text: 'Made up.',
  receiver: 'police',
  password: 'drie meeuwen op de kade',
  secret: 'A'.repeat(32),
  code: '000000',
}

const statesOf = (shelf: Shelf, who: Credentials, thing: string | null): (State | null)[] =>
  thing === null ? [null] : STATES.filter((state) => shelf.of(who.person, state)[thing] !== undefined)

const expectedOf = (line: Line | undefined, requester: Requester, state: State | null): Outcome => {
  const visitor = visitorOf(requester)
  if (!whoOf(line).includes(visitor)) return 'turned away'
  return fateOf(line, visitor, state ?? 'own')
}

const isAct = ({ names }: AskedRoute): boolean => names.includes('operation') || names.includes('name')

/** What a route is about, and where it says so: in its path, in a field, or nowhere. */
const aboutOf = (
  { key, names }: AskedRoute,
  params: Readonly<Record<string, string>>,
): { thing: string; param?: string; field?: string } | null => {
  const form = RECEIPTS.includes(key) ? (['receipt', 'receipt'] as const) : FORMS[key]
  if (form) return { field: form[0], thing: form[1] }
  const param = names.find((name) => Object.hasOwn(params, name))
  const thing = param === undefined ? undefined : params[param]
  return param === undefined || thing === undefined ? null : { param, thing }
}

const askAbout = (
  route: AskedRoute,
  about: ReturnType<typeof aboutOf>,
  id: string | undefined,
  csrf: string,
): Ask => {
  const { key, method, pathWith } = route
  const named = (name: string | undefined) => (name === undefined || id === undefined ? {} : { [name]: id })
  const path = pathWith(named(about?.param))
  if (method === 'GET') return { method, path }
  const field = named(about?.field)
  if (!path.startsWith('/api/'))
    return { method, path, form: new URLSearchParams({ csrf, ...FILLED, ...field }) }
  return { method, path, json: key.endsWith('/messages') ? { ...field, text: FILLED.text } : field }
}

const routeCells = (
  app: App,
  table: Table,
  routes: readonly AskedRoute[],
  { house, shelf, who, requester }: { house: House; shelf: Shelf; who: Credentials; requester: Requester },
): Cell[] =>
  routes
    .filter((route) => !isAct(route))
    .flatMap((route) => {
      const about = aboutOf(route, house.things.params)
      const thing = about?.thing ?? null
      return statesOf(shelf, who, thing).map((state): Cell => {
        const id = state === null || thing === null ? undefined : shelf.of(who.person, state)[thing]
        const expected = expectedOf(table[route.key], requester, state)
        return { app, key: route.key, requester, state, expected, ask: askAbout(route, about, id, who.csrf) }
      })
    })

const actCells = (
  app: 'console' | 'partner',
  methods: readonly ('GET' | 'POST')[],
  operation: AnyOperation,
  given: { house: House; shelf: Shelf; who: Credentials; requester: Requester },
): Cell[] => {
  const { house, shelf, who, requester } = given
  const line = house.tables.acts[operation.name]
  const { fields: named } = house.things
  const thing = thingOf(operation, named)
  const states: readonly (State | null)[] =
    thing === null && isOfUnknown(operation) ? ['absent'] : statesOf(shelf, who, thing)
  return methods.flatMap((method) =>
    states.map((state): Cell => {
      const things = state === null ? {} : shelf.of(who.person, state)
      const also = {
        // What is about a provider and nothing else is asked about one that nobody has.
        ...(thing === null ? {} : shelf.also),
        seat: 1,
        sha256: 'a'.repeat(64),
        narrative: 'Made up.',
      }
      const input = inputOf(operation, named, things, also)
      const path = ACT_PATHS[app] + operation.name
      const key = `${method} ${path}`
      const isOpen =
        app === 'console' ? requester !== 'nobody' && whoOf(line).includes(visitorOf(requester)) : true
      const usual = expectedOf(line, requester, state)
      // The public's own acts have no form at the desk; a key opens nothing sensitive; a form is drawn without a look at the thing.
      const shut =
        visitorOf(requester) === 'nobody' ||
        !isOpen ||
        (app === 'partner' && house.isSensitive(operation.name))
      const expected = shut ? 'turned away' : method === 'GET' && usual === 'not there' ? 'let in' : usual
      const fields = asFields(input)
      fields.set('csrf', who.csrf)
      const ask =
        app === 'partner'
          ? { method, path, json: input }
          : method === 'GET'
            ? { method, path: `${path}?${asFields(input)}` }
            : { method, path, form: fields }
      return { app, key, requester, state, expected, ask }
    }),
  )
}

/** Every cell of one visitor: each route and each operation of every app, about everything in every state. */
export const cellsOf = (house: House, shelf: Shelf, who: Credentials, requester: Requester): Cell[] => {
  const given = { house, shelf, who, requester }
  const { apps, operations, tables } = house
  return [
    ...routeCells('console', tables.console, routesOf(apps.console), given),
    ...operations.flatMap((operation) => actCells('console', ['GET', 'POST'], operation, given)),
    ...routeCells('partner', tables.partner, routesOf(apps.partner), given),
    ...operations.flatMap((operation) => actCells('partner', ['POST'], operation, given)),
    ...routeCells('public', tables.public, routesOf(apps.public), given),
    ...routeCells('worker', tables.worker, routesOf(apps.worker), given),
  ]
}

/** The lines that no route has, and the routes that have no line. */
export const unmatched = ({ apps, operations, tables }: House): string[] =>
  (
    [
      [tables.console, routesOf(apps.console)],
      [tables.partner, routesOf(apps.partner)],
      [tables.public, routesOf(apps.public)],
      [tables.worker, routesOf(apps.worker)],
      [tables.acts, operations.map(({ name }) => ({ key: name }))],
    ] as const
  ).flatMap(([table, routes]) => {
    const keys = new Set<string>(routes.map(({ key }) => key))
    return [
      ...[...keys].filter((key) => !Object.hasOwn(table, key)).map((key) => `${key} has no line`),
      ...Object.keys(table)
        .filter((key) => !keys.has(key))
        .map((key) => `${key} does not exist`),
    ]
  })
