import { z } from 'zod'
import type { Ask, Platform, Reply } from './stand-in.ts'

/** A report as a platform took it: whose word it is, about what, and what it says. */
export interface Taken {
  readonly about: string
  readonly words: string
  readonly more?: unknown
}
export type Imitated = Platform & { readonly taken: Taken[] }

/** What the operator keeps for our account at every one of them. */
export const SECRET = 'made-up word'

const refused = (status: number, error: string): Reply => ({ status, body: { error } })
const gone = refused(404, 'not found')
const bearer = ({ headers }: Ask): string => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''

const whenValid = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  work: (given: z.output<Schema>) => Reply,
  status = 422,
): Reply => {
  const given = schema.safeParse(body)
  return given.success ? work(given.data) : refused(status, z.prettifyError(given.error))
}

const MastodonReport = z.strictObject({
  account_id: z.string().regex(/^\d+$/),
  status_ids: z.array(z.string().regex(/^\d+$/)),
  comment: z.string().max(1_000),
  forward: z.boolean(),
  category: z.enum(['spam', 'legal', 'violation', 'other']),
})

export const likeMastodon = (): Imitated => {
  const taken: Taken[] = []
  return {
    taken,
    takesReports: ({ method, path }) => method === 'POST' && path === '/api/v1/reports',
    answer: (ask) => {
      if (bearer(ask) !== SECRET) return refused(401, 'The access token is invalid')
      if (ask.path === '/api/v1/accounts/lookup') {
        const name = ask.query.get('acct') ?? ''
        return name === 'nobody' ? gone : { status: 200, body: { id: `10${name.length}`, acct: name } }
      }
      if (ask.path !== '/api/v1/reports') return gone
      return whenValid(MastodonReport, ask.body, (given) => {
        taken.push({
          about: [given.account_id, ...given.status_ids].join(' '),
          words: given.comment,
          more: given,
        })
        return { status: 200, body: { id: `${taken.length}`, action_taken: false, category: given.category } }
      })
    },
  }
}

const DID = /^did:[a-z]+:.+$/
const CreateReport = z.strictObject({
  reasonType: z.string().regex(/^tools\.ozone\.report\.defs#reason[A-Z]\w+$/),
  reason: z.string().max(20_000).optional(),
  subject: z.union([
    z.strictObject({ $type: z.literal('com.atproto.admin.defs#repoRef'), did: z.string().regex(DID) }),
    z.strictObject({
      $type: z.literal('com.atproto.repo.strongRef'),
      uri: z.string().regex(/^at:\/\/did:/),
      cid: z.string().min(20),
    }),
  ]),
  modTool: z.strictObject({ name: z.string(), meta: z.record(z.string(), z.unknown()) }).optional(),
})
const CreateSession = z.object({ identifier: z.literal('flagger.example'), password: z.literal(SECRET) })

/** A personal data server with a labeler behind it. Its first token is too old at once, as after hours. */
export const likeAtproto = (): Imitated => {
  const taken: Taken[] = []
  let sessions = 0
  return {
    taken,
    takesReports: ({ path }) => path === '/xrpc/com.atproto.moderation.createReport',
    answer: (ask) => {
      if (ask.path === '/xrpc/com.atproto.identity.resolveHandle') {
        return {
          status: 200,
          body: { did: `did:plc:${(ask.query.get('handle') ?? '').replaceAll('.', '')}` },
        }
      }
      if (ask.path === '/xrpc/com.atproto.server.createSession') {
        return whenValid(CreateSession, ask.body, () => {
          sessions += 1
          return { status: 200, body: { did: 'did:plc:us', accessJwt: `token ${sessions}`, refreshJwt: 'r' } }
        })
      }
      if (ask.path !== '/xrpc/com.atproto.moderation.createReport') return gone
      if (bearer(ask) === 'token 1')
        return { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } }
      if (bearer(ask) !== `token ${sessions}`) return refused(401, 'AuthMissing')
      const valid = (given: z.output<typeof CreateReport>): Reply => {
        const about = 'uri' in given.subject ? `${given.subject.uri} ${given.subject.cid}` : given.subject.did
        const more = {
          proxy: ask.headers['atproto-proxy'],
          reasonType: given.reasonType,
          modTool: given.modTool,
        }
        taken.push({ about, words: given.reason ?? '', more })
        const { reasonType, reason, subject } = given
        const createdAt = '2026-03-02T09:00:00.000Z'
        return {
          status: 200,
          body: { id: taken.length, reasonType, reason, subject, reportedBy: 'did:plc:us', createdAt },
        }
      }
      return whenValid(CreateReport, ask.body, valid, 400)
    },
  }
}

const Id = z.union([z.int().positive(), z.string().regex(/^([\w-]{36}|[\w-]{22})$/)])
const Abuse = z.strictObject({
  reason: z.string().min(2).max(3_000),
  predefinedReasons: z.array(z.string()).optional(),
  video: z.strictObject({ id: Id }).optional(),
  comment: z.strictObject({ id: z.int().positive() }).optional(),
  account: z.strictObject({ id: z.int().positive() }).optional(),
})
const Grant = z.object({
  client_id: z.literal('client'),
  client_secret: z.literal('of-the-client'),
  grant_type: z.literal('password'),
  username: z.literal('flagger'),
  password: z.literal(SECRET),
})
interface Message {
  readonly id: number
  readonly byModerator: boolean
  readonly message: string
  readonly createdAt: string
}

export const likePeertube = (): Imitated & { readonly messages: Message[] } => {
  const taken: Taken[] = []
  const messages: Message[] = []
  return {
    taken,
    messages,
    takesReports: ({ method, path }) => method === 'POST' && path === '/api/v1/abuses',
    answer: (ask) => {
      if (ask.path === '/api/v1/oauth-clients/local')
        return { status: 200, body: { client_id: 'client', client_secret: 'of-the-client' } }
      if (ask.path === '/api/v1/users/token')
        return whenValid(Grant, ask.body, () => ({
          status: 200,
          body: { access_token: 'token', token_type: 'Bearer' },
        }))
      if (bearer(ask) !== 'token') return refused(401, 'Token is invalid')
      if (ask.path === '/api/v1/users/me/abuses') {
        const data = taken.map(({ words }, at) => ({ id: at + 1, reason: words })).toReversed()
        const [start, count] = [Number(ask.query.get('start')), Number(ask.query.get('count'))]
        if (count > 100) return refused(400, 'count')
        return { status: 200, body: { total: data.length, data: data.slice(start, start + count) } }
      }
      if (ask.path.startsWith('/api/v1/accounts/')) return { status: 200, body: { id: 77, name: 'somebody' } }
      if (/^\/api\/v1\/abuses\/\d+\/messages$/.test(ask.path))
        return { status: 200, body: { total: messages.length, data: messages } }
      if (ask.path !== '/api/v1/abuses') return gone
      const valid = ({ video, comment, account, reason }: z.output<typeof Abuse>): Reply => {
        const about = [video, comment, account].flatMap((one) => (one === undefined ? [] : [one.id]))
        if (about.length !== 1) return refused(400, 'one of video, comment and account')
        taken.push({ about: `${about[0]}`, words: reason })
        return { status: 200, body: { abuse: { id: taken.length } } }
      }
      return whenValid(Abuse, ask.body, valid, 400)
    },
  }
}

const Reason = z.string().min(1).max(1_000)
const LemmyReport = z.union([
  z.strictObject({ post_id: z.int().positive(), reason: Reason }),
  z.strictObject({ comment_id: z.int().positive(), reason: Reason }),
])
const Login = z.object({ username_or_email: z.literal('flagger'), password: z.literal(SECRET) })

export const likeLemmy = (): Imitated => {
  const taken: Taken[] = []
  return {
    taken,
    takesReports: ({ path }) => path.endsWith('/report'),
    answer: (ask) => {
      if (ask.path === '/api/v3/user/login')
        return whenValid(Login, ask.body, () => ({ status: 200, body: { jwt: 'token' } }), 401)
      if (bearer(ask) !== 'token') return refused(401, 'incorrect_login')
      const [, what] = /^\/api\/v3\/(post|comment)\/report$/.exec(ask.path) ?? []
      if (what === undefined) return gone
      const valid = (given: z.output<typeof LemmyReport>): Reply => {
        const about = 'post_id' in given ? `post ${given.post_id}` : `comment ${given.comment_id}`
        // One report of one account about one thing: its books refuse a second.
        if (taken.some((one) => one.about === about)) return refused(400, 'couldnt_create_report')
        taken.push({ about, words: given.reason })
        const view = { [`${what}_report`]: { id: taken.length, reason: given.reason, resolved: false } }
        return { status: 200, body: { [`${what}_report_view`]: view } }
      }
      return whenValid(LemmyReport, ask.body, valid, 400)
    },
  }
}

const Flag = z.strictObject({
  id: z.int().positive(),
  post_action_type_id: z.literal(10),
  message: z.string().max(1_000),
  flag_topic: z.boolean(),
})

export const likeDiscourse = (): Imitated => {
  const taken: Taken[] = []
  return {
    taken,
    takesReports: ({ method, path }) => method === 'POST' && path === '/post_actions.json',
    answer: (ask) => {
      if (ask.headers['api-key'] !== SECRET || ask.headers['api-username'] !== 'flagger')
        return { status: 403, body: { errors: ['You are not permitted to view the requested resource.'] } }
      if (ask.path !== '/post_actions.json') return gone
      return whenValid(Flag, ask.body, ({ id, message }) => {
        if (taken.some(({ about }) => about === `${id}`))
          return { status: 403, body: { errors: ['You have already done this.'] } }
        taken.push({ about: `${id}`, words: message })
        return { status: 200, body: { id, post_number: 1, actions_summary: [{ id: 10, acted: true }] } }
      })
    },
  }
}
