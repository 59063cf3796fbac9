import { z } from 'zod'
import type { Called } from './adapter.ts'
import { intoParts, type Subject } from './into-parts.ts'
import { theirAddress } from './their-address.ts'
import { asJson, asQuestion, toQuestion, toSent } from './to-sent.ts'

const SAYS = [
  'standing',
  'explanation',
  'assessment',
  'objects',
  'notifier',
  'goodFaith',
  'answerLink',
] as const
/** Whether a copy goes to the server on which the account lives. */
const Settings = z.object({ forward: z.boolean().default(false) })
const Known = z.object({ id: z.string().min(1).max(60) })

const WITH_POST =
  /^\/(?:@|users\/|web\/@)([\w.-]{1,60}(?:@[\w.-]{1,200})?)(?:\/(?:statuses\/)?(\d{1,30}))?\/?$/

/**
 * Mastodon, `POST /api/v1/reports`: by the account of the house, of one account and its posts at a time. It knows no key and shows
 * whoever reported nothing afterwards. Whose post it is, is asked by the name in the address; the post is not asked for.
 */
export const mastodon: Called = {
  by: 'program',
  capabilities: [],
  says: SAYS,
  repeats: 'doubles',
  prepare: (letter, { endpoint, hosts, mostItems }) =>
    intoParts(letter, {
      subjectOf: ({ address, objectId }): Subject => {
        const url = theirAddress(address, endpoint, hosts)
        if (url === null) return 'elsewhere'
        const [, account, post] = WITH_POST.exec(url.pathname) ?? []
        if (account === undefined) return 'no-object'
        const number = post ?? (/^\d{1,30}$/.test(objectId ?? '') ? objectId : undefined)
        return { account, ...(number === undefined ? {} : { posts: number }) }
      },
      together: ({ account = '' }) => account.toLowerCase(),
      merge: (subjects) => ({
        account: subjects[0]?.account ?? '',
        posts: subjects.flatMap(({ posts }) => (posts === undefined ? [] : [posts])).join(' '),
      }),
      says: SAYS,
      characters: 1_000,
      mostEach: Math.min(50, mostItems ?? 50),
    }),
  send: async (part, _key, line) => {
    const { forward } = Settings.parse(line.settings)
    const headers = { authorization: `Bearer ${line.secret}` }
    const name = encodeURIComponent(part.subject.account ?? '')
    const asked = await line.call(asQuestion(line, `/api/v1/accounts/lookup?acct=${name}`, headers))
    const whose = toQuestion(asked, (answer) => Known.safeParse(answer).data?.id ?? null)
    if ('failed' in whose) return whose.failed
    const posts = (part.subject.posts ?? '').split(' ').filter((one) => one !== '')
    const body = {
      account_id: whose.answer,
      status_ids: posts,
      comment: part.text,
      forward,
      category: 'legal',
    }
    const came = await line.call(asJson(line, '/api/v1/reports', body, headers))
    return toSent(came, (answer) => Known.safeParse(answer).data?.id ?? null)
  },
}
