import type { Asked, Came } from '@vigie/platform/outside'
import { z } from 'zod'
import type { Account } from './account.ts'
import type { Called, Line } from './adapter.ts'
import { intoParts, type Subject } from './into-parts.ts'
import { signedIn } from './signed-in.ts'
import { theirAddress } from './their-address.ts'
import { asJson, asQuestion, parsed, toQuestion, toSent } from './to-sent.ts'

const SAYS = [
  'standing',
  'explanation',
  'assessment',
  'objects',
  'hashes',
  'notifier',
  'goodFaith',
  'answerLink',
] as const
const Client = z.object({ client_id: z.string(), client_secret: z.string() })
const Token = z.object({ access_token: z.string().min(1) })
const Made = z.object({ abuse: z.object({ id: z.int() }) })
const TheirAccount = z.object({ id: z.int() })
const Mine = z.object({ data: z.array(z.object({ id: z.int(), reason: z.string() })) })
const Thread = z.object({
  data: z.array(
    z.object({ id: z.int(), byModerator: z.boolean(), message: z.string(), createdAt: z.coerce.date() }),
  ),
})
/** They show no more at once. */
const A_PAGE = 100
/** The newest stand first, and what comes in meanwhile moves the others to a later page, never to an earlier one. */
const MOST_PAGES = 50

const signIn =
  (line: Line) =>
  async (account: Account): Promise<string | null> => {
    const client = await line.call(asQuestion(line, '/api/v1/oauth-clients/local'))
    const known = client.came === 'answer' ? Client.safeParse(parsed(client.body)).data : undefined
    if (known === undefined) return null
    const body = new URLSearchParams({
      ...known,
      grant_type: 'password',
      username: account.name,
      password: account.password,
    }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const url = new URL('/api/v1/users/token', line.endpoint).href
    const came = await line.call({ method: 'POST', url, headers, body })
    return came.came === 'answer' && came.status === 200
      ? (Token.safeParse(parsed(came.body)).data?.access_token ?? null)
      : null
  }

const asUser = (line: Line, ask: (headers: Asked['headers']) => Asked): Promise<Came> =>
  signedIn(line, { signIn: signIn(line), ask })

const subjectAt = (path: string): Subject => {
  const [, video, comment] =
    /^\/(?:w|videos\/watch)\/([\w-]{4,40})(?:;threadId=(\d{1,15}))?\/?$/.exec(path) ?? []
  if (comment !== undefined) return { comment }
  if (video !== undefined) return { video }
  const [, account] = /^\/(?:a|accounts)\/([\w.-]{1,60}(?:@[\w.-]{1,200})?)(?:\/|$)/.exec(path) ?? []
  return account === undefined ? 'no-object' : { account }
}

/**
 * PeerTube, `POST /api/v1/abuses`: of one film, comment or account at a time, with a thread in which the moderators answer. It knows
 * no key, but shows an account its own reports: by the mark in the words we find out whether it has one.
 */
export const peertube: Called = {
  by: 'program',
  capabilities: ['thread', 'poll'],
  says: SAYS,
  repeats: 'found-out',
  prepare: (letter, { endpoint, hosts }) =>
    intoParts(letter, {
      subjectOf: ({ address }) => {
        const url = theirAddress(address, endpoint, hosts)
        return url === null ? 'elsewhere' : subjectAt(url.pathname)
      },
      says: SAYS,
      characters: 3_000,
    }),
  send: async (part, _key, line) => {
    const { video, comment, account } = part.subject
    let accountId: number | null = null
    if (account !== undefined) {
      const came = await asUser(line, (headers) =>
        asQuestion(line, `/api/v1/accounts/${encodeURIComponent(account)}`, headers),
      )
      const whose = toQuestion(came, (answer) => TheirAccount.safeParse(answer).data?.id ?? null)
      if ('failed' in whose) return whose.failed
      accountId = whose.answer
    }
    const body = {
      reason: part.text,
      ...(video === undefined ? {} : { video: { id: video } }),
      ...(comment === undefined ? {} : { comment: { id: Number(comment) } }),
      ...(accountId === null ? {} : { account: { id: accountId } }),
    }
    const came = await asUser(line, (headers) => asJson(line, '/api/v1/abuses', body, headers))
    return toSent(came, (answer) => {
      const made = Made.safeParse(answer).data
      return made === undefined ? null : String(made.abuse.id)
    })
  },
  find: async (part, _key, line) => {
    const [mark] = /VIG-\d{4}-\d{6,}\/\d+/.exec(part.text) ?? []
    for (let page = 0; page < MOST_PAGES; page++) {
      const path = `/api/v1/users/me/abuses?start=${page * A_PAGE}&count=${A_PAGE}&sort=-createdAt`
      const asked = toQuestion(
        await asUser(line, (headers) => asQuestion(line, path, headers)),
        (answer) => Mine.safeParse(answer).data ?? null,
      )
      if ('failed' in asked) return { why: asked.failed.answer }
      const there = asked.answer.data.find(
        ({ reason }) => mark !== undefined && reason.split(/\s/).includes(mark),
      )
      if (there !== undefined) return { found: String(there.id) }
      if (asked.answer.data.length < A_PAGE) return { found: null }
    }
    return { unclear: true }
  },
  poll: async (remote, line) => {
    const came = await asUser(line, (headers) =>
      asQuestion(line, `/api/v1/abuses/${encodeURIComponent(remote)}/messages`, headers),
    )
    const asked = toQuestion(came, (answer) => Thread.safeParse(answer).data ?? null)
    if ('failed' in asked) return { came: false, why: asked.failed.answer }
    const said = asked.answer.data.flatMap(({ id, byModerator, message, createdAt }) =>
      byModerator ? [{ id: String(id), words: message, at: createdAt }] : [],
    )
    return { came: true, said }
  },
}
