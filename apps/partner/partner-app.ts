import { Refused } from '@vigie/kernel'
import { findActorOfKey } from '@vigie/people'
import { type Actor, BadInput, type House, isOneOf, perform, STAFF, visit } from '@vigie/platform/operation'
import {
  compressPages,
  healthRoutes,
  limitBody,
  mount,
  problem,
  type RouteLine,
  securityHeaders,
  statusOf,
} from '@vigie/platform/web'
import { type Context, Hono } from 'hono'
import { listOperations } from './list-operations.ts'
import { type Offered, openApi } from './open-api.ts'
import { pathOfQuestion, questionRoutes } from './question-routes.ts'
import { API, isJson, keyIn, readBody, titleOf } from './requests.ts'

const MOST_BYTES = 256 * 1024
const CHALLENGE = { 'www-authenticate': 'Bearer realm="vigie"' }

export interface PartnerOptions extends Offered {
  readonly house: House
  /** What a key cannot do, for it cannot prove that its person sits there: by the name that the audit keeps. */
  readonly sensitive: readonly string[]
  readonly origin: string
  readonly faulty: (fault: unknown) => void
}

/** Every refusal and every fault as problem details, RFC 9457. */
const asProblem = (fault: unknown, { house, faulty }: PartnerOptions): Response => {
  if (fault instanceof Refused) {
    // What an operation refused the house has told already, and by whom.
    house.witness?.refused(fault, { kind: 'machine' }, 'partner')
    const errors = fault instanceof BadInput ? { errors: fault.issues } : {}
    return problem({ status: statusOf(fault.sort), code: fault.word, title: titleOf(fault.word), ...errors })
  }
  faulty(fault)
  return problem({ status: 500, code: 'house-fault', title: titleOf('house-fault') })
}

const forMachines = ({ operations, sensitive }: PartnerOptions) =>
  operations.filter(({ name }) => !sensitive.includes(name))

const routesOf = (options: PartnerOptions): readonly RouteLine[] => [
  {
    method: 'GET',
    path: `${API}/operations`,
    who: STAFF,
    audit: 'nothing-opened',
    handle: (c, actor) => {
      const offered = forMachines(options).filter(({ who }) => isOneOf(actor, who))
      return c.json({ operations: listOperations(offered, options.house.roles) })
    },
  },
  {
    method: 'POST',
    path: `${API}/operations/:name`,
    who: STAFF,
    audit: 'by-operation',
    handle: async (c, actor) => {
      const operation = options.operations.find(({ name }) => name === c.req.param('name'))
      // A name that does not exist looks like one that is not for you.
      if (!operation || !isOneOf(actor, operation.who)) throw new Refused('not-for-you', 'forbidden')
      if (options.sensitive.includes(operation.name)) throw new Refused('only-at-the-desk', 'forbidden')
      if (!isJson(c))
        return problem({ status: 415, code: 'not-json', title: 'The body must be application/json' })
      const { subject, result } = await perform(options.house, operation, actor, await readBody(c))
      return c.json({ subject, result: result ?? null })
    },
  },
]

/** The partner interface: every operation of a house for machines, under an access key of a person. */
export const partnerApp = (options: PartnerOptions): Hono => {
  const { house, origin, questions } = options
  const actorOf = (c: Context): Actor | Promise<Actor> => {
    const key = keyIn(c)
    if (key === null) return { kind: 'anyone' }
    return visit(
      house,
      { kind: 'system' },
      null,
      async (desk) => (await findActorOfKey(desk, key)) ?? { kind: 'anyone' },
    )
  }
  const app = new Hono()
  app.use(securityHeaders({ origin, manner: 'mute' }))
  app.use(compressPages())
  healthRoutes(app, [house.books])
  const few = limitBody(MOST_BYTES)
  const limits = new Map(questions.map((one) => [pathOfQuestion(one), limitBody(one.mostBytes)]))
  app.use((c, next) => (limits.get(c.req.path) ?? few)(c, next))
  const offered = { operations: forMachines(options), questions }
  const document = openApi(offered, { name: house.letterhead.name, origin, roles: house.roles })
  app.get(`${API}/openapi.json`, (c) => c.json(document))
  for (const question of questions) app.route('/', questionRoutes(house, question))
  mount(app, routesOf(options), {
    actorOf,
    refuse: (c, actor) => {
      const act = 'partner'
      if (actor.kind === 'person')
        house.witness?.tell('act-refused', { act, person: actor.id, word: 'not-for-you' })
      else if (keyIn(c) !== null) house.witness?.tell('key-refused', { act })
      return actor.kind === 'anyone'
        ? problem(
            { status: 401, code: 'no-access-key', title: 'This needs an access key that holds' },
            CHALLENGE,
          )
        : problem({ status: 403, code: 'not-for-you', title: titleOf('not-for-you') })
    },
    wrongMethod: (_c, allowed) =>
      problem({ status: 405, code: 'wrong-method', title: `Allowed here: ${allowed.join(', ')}` }),
  })
  app.notFound(() => problem({ status: 404, code: 'not-here', title: titleOf('not-here') }))
  app.onError((fault) => asProblem(fault, options))
  return app
}
