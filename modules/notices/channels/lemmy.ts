import { z } from 'zod'
import type { Account } from './account.ts'
import type { Called, Line } from './adapter.ts'
import { intoParts, type Subject } from './into-parts.ts'
import { signedIn } from './signed-in.ts'
import { theirAddress } from './their-address.ts'
import { asJson, parsed, toSent } from './to-sent.ts'

// A report is seen by whoever moderates the community: nobody outside the platform is to read more than what it needs.
const SAYS = ['standing', 'assessment', 'notifier', 'goodFaith'] as const
const View = z.object({ id: z.int() })
const Reported = z.union([
  z
    .object({ post_report_view: z.object({ post_report: View }) })
    .transform((one) => one.post_report_view.post_report.id),
  z
    .object({ comment_report_view: z.object({ comment_report: View }) })
    .transform((one) => one.comment_report_view.comment_report.id),
])
const Token = z.object({ jwt: z.string().min(1) })
/** How it says, before and since its version 1, that this account has reported this thing already. */
const Taken = z.object({ error: z.enum(['couldnt_create_report', 'already_exists']) })

const signIn =
  (line: Line) =>
  async (account: Account): Promise<string | null> => {
    const given = { username_or_email: account.name, password: account.password }
    const came = await line.call(asJson(line, '/api/v3/user/login', given, {}))
    return came.came === 'answer' && came.status === 200
      ? (Token.safeParse(parsed(came.body)).data?.jwt ?? null)
      : null
  }

/** Lemmy: of one post or comment at a time. Its books take one report of one account about one thing. */
export const lemmy: Called = {
  by: 'program',
  capabilities: [],
  says: SAYS,
  repeats: 'by-subject',
  prepare: (letter, { endpoint, hosts }) =>
    intoParts(letter, {
      subjectOf: ({ address }): Subject => {
        const url = theirAddress(address, endpoint, hosts)
        if (url === null) return 'elsewhere'
        const [, what, number] = /^\/(post|comment)\/(\d{1,15})(?:\/|$)/.exec(url.pathname) ?? []
        const [, , below] = /^\/post\/(\d{1,15})\/(\d{1,15})\/?$/.exec(url.pathname) ?? []
        if (what === undefined || number === undefined) return 'no-object'
        return below === undefined ? { what, number } : { what: 'comment', number: below }
      },
      says: SAYS,
      characters: 1_000,
    }),
  send: async (part, _key, line) => {
    const { what = '', number } = part.subject
    const body = { [`${what}_id`]: Number(number), reason: part.text }
    const came = await signedIn(line, {
      signIn: signIn(line),
      ask: (headers) => asJson(line, `/api/v3/${what}/report`, body, headers),
    })
    const sent = toSent(came, (answer) => {
      const id = Reported.safeParse(answer).data
      return id === undefined ? null : `${what}:${id}`
    })
    const isTaken =
      came.came === 'answer' && came.status === 400 && Taken.safeParse(parsed(came.body)).success
    return isTaken ? { outcome: 'already', answer: sent.answer } : sent
  },
}
