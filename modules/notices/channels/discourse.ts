import { z } from 'zod'
import type { Called } from './adapter.ts'
import { intoParts, type Subject } from './into-parts.ts'
import { theirAddress } from './their-address.ts'
import { asJson, toSent } from './to-sent.ts'

const SAYS = ['standing', 'explanation', 'assessment', 'notifier', 'goodFaith'] as const
const Settings = z.object({
  ourAccount: z.string().min(1),
})
/** Their number for "illegal". */
const ILLEGAL = 10
const Post = z.object({ id: z.int() })

/** Discourse: the flag "illegal" on one post at a time. A second flag of one account on one post is refused there. */
export const discourse: Called = {
  by: 'program',
  capabilities: [],
  says: SAYS,
  repeats: 'by-subject',
  prepare: (letter, { endpoint, settings, hosts }) => {
    if (!Settings.safeParse(settings).success) return { ready: false, why: 'not-set', items: [] }
    return intoParts(letter, {
      subjectOf: ({ address, objectId }): Subject => {
        const url = theirAddress(address, endpoint, hosts)
        if (url === null) return 'elsewhere'
        const [, inAddress] = /^\/p(?:osts)?\/(\d{1,15})(?:\/|$)/.exec(url.pathname) ?? []
        // The address of a topic says which post of the topic it is, not which of the forum: that an analyst notes.
        const post = inAddress ?? (/^\d{1,15}$/.test(objectId ?? '') ? objectId : undefined)
        return post === undefined ? 'no-object' : { post }
      },
      says: SAYS,
      characters: 1_000,
    })
  },
  send: async (part, _key, line) => {
    const { ourAccount } = Settings.parse(line.settings)
    const body = {
      id: Number(part.subject.post),
      post_action_type_id: ILLEGAL,
      message: part.text,
      flag_topic: false,
    }
    const headers = { 'api-key': line.secret ?? '', 'api-username': ourAccount }
    const came = await line.call(asJson(line, '/post_actions.json', body, headers))
    return toSent(came, (answer) => {
      const id = Post.safeParse(answer).data?.id
      return id === undefined ? null : `post:${id}`
    })
  },
}
