import { createRoute, z } from '@hono/zod-openapi'
import { hearExchange } from '@vigie/helpline/verbs/hear-exchange'
import { CALL_EVENTS, EXTENSION } from '@vigie/helpline/writing'
import { DAY, LANGUAGES, Refused } from '@vigie/kernel'
import { perform } from '@vigie/platform/operation'
import { ANYONE, type ApiPart, bad, faults, json } from '@vigie/site-frame/page-kit'
import { isSigned, SIGNATURE_SECONDS } from './telephone-signature.ts'

const PATH = '/telephone/events'

/** Under this name the operator keeps what the exchange signs with; what is shorter could be guessed. */
const SECRET = 'telephone-exchange'
const LEAST_SECRET = 32

/** What an exchange names beyond these fields, the number of whoever calls above all, is dropped before anything is done with it. */
const CallEvent = z
  .object({
    call: z.string().min(1).max(200).meta({
      description:
        'The exchange’s own name of the call, the same in all its events. Of it a keyed mark is kept for two days.',
    }),
    event: z.enum(CALL_EVENTS).meta({
      description:
        '`missed`: nobody answered. `ended`: it is over; without an `answered` it counts as missed. In any order, any number of times.',
    }),
    at: z.iso.datetime({ offset: true }).meta({ description: 'When it happened, within the last day.' }),
    language: z.enum(LANGUAGES).optional().meta({ description: 'Of the line that was called.' }),
    extension: z.string().regex(EXTENSION).optional().meta({
      description: 'With `answered`: where it was answered, or put through to. At most eight digits.',
    }),
  })
  .meta({
    id: 'CallEvent',
    description: 'Do not send the number of whoever calls. Any other field is dropped unread.',
  })

const Signed = z.object({
  'vigie-timestamp': z.string().meta({
    description: `When it is sent, in seconds since 1970; at most ${SIGNATURE_SECONDS} seconds off.`,
  }),
  'vigie-signature': z.string().meta({
    description:
      'HMAC-SHA256, in lower-case hexadecimal, with the shared secret, over the timestamp, a full stop and the body as it is sent.',
  }),
})

const postEvent = createRoute({
  method: 'post',
  path: PATH,
  operationId: 'tellOfCall',
  summary: 'Tell what happened with a call',
  request: { headers: Signed, body: { required: true, content: json(CallEvent) } },
  responses: {
    204: { description: 'It is known now; so it is also where it was known before.' },
    403: bad('It is not signed with the shared secret, or not just now.'),
    404: bad('No exchange is expected here: the operator keeps no secret of one.'),
    ...faults,
  },
})

/** An event may be told late, and a clock may be ahead. */
const isOfToday = (at: Date, now: Date): boolean =>
  now.getTime() - at.getTime() < DAY && at.getTime() - now.getTime() < SIGNATURE_SECONDS * 1000

const put: ApiPart['put'] = (app, site) => {
  // Before the body is understood: whoever has no secret learns nothing of what is asked for.
  app.use(PATH, async (c, next) => {
    const secret = (await site.credentials(SECRET)) ?? ''
    if (secret.length < LEAST_SECRET) throw new Refused('no-exchange', 'unknown')
    const header = (name: string) => c.req.header(name) ?? ''
    const signed = { sentAt: header('vigie-timestamp'), signature: header('vigie-signature') }
    const now = site.house.clock()
    if (!isSigned(secret, { ...signed, body: await c.req.text(), now })) {
      const refusal = new Refused('not-signed', 'forbidden')
      site.house.witness?.refused(refusal, ANYONE, hearExchange.name)
      throw refusal
    }
    return next()
  })
  app.openapi(postEvent, async (c) => {
    const { at, ...told } = c.req.valid('json')
    if (!isOfToday(new Date(at), site.house.clock())) throw new Refused('not-of-today', 'invalid')
    await perform(site.house, hearExchange, ANYONE, { ...told, at })
    return c.body(null, 204)
  })
}

/** What the telephone exchange tells; of the books it learns nothing. */
export const telephoneApi: ApiPart = {
  lines: [{ method: 'POST', path: PATH, audit: 'by-operation' }],
  titles: {
    'no-exchange': 'No telephone exchange is expected here',
    'not-signed': 'This is not signed with the shared secret, or not just now',
    'not-of-today': 'This did not happen within the last day',
  },
  put,
}
