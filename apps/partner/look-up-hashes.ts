import type { Holding } from '@vigie/centre'
import { answerPlatform, findPlatformOfKey, PlatformAnswer, PlatformQuestion } from '@vigie/hashes'
import { Refused } from '@vigie/kernel'
import { type Actor, BadInput, visit } from '@vigie/platform/operation'
import { answerEvenly, mount, problem } from '@vigie/platform/web'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isJson, keyIn, readBody, titleOf } from './requests.ts'

export const LOOK_UP_PATH = '/api/v1/hashes/lookup'
/** Ten thousand fingerprints with their names and quotes. */
export const LOOK_UP_BYTES = 1_500_000

/** Answers leave on this beat and in these steps, so that a watcher of the line cannot tell what they say. */
const EVENLY = { beat: 100, bytes: 1024 }

type ForPlatform = { Variables: { platform: string } }

const parse = (body: unknown): z.output<typeof PlatformQuestion> => {
  const parsed = PlatformQuestion.safeParse(body)
  if (parsed.success) return parsed.data
  throw new BadInput(
    parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  )
}

/** Where an authorised platform asks whether fingerprints are known. Its key opens this line and no other. */
export const lookUpHashes = (holding: Holding): Hono<ForPlatform> => {
  const { house } = holding
  const app = new Hono<ForPlatform>()
  app.use(LOOK_UP_PATH, answerEvenly(EVENLY))
  const actorOf = async (c: Context<ForPlatform>): Promise<Actor> => {
    const key = keyIn(c)
    const platform =
      key === null
        ? null
        : await visit(house, { kind: 'system' }, null, (desk) => findPlatformOfKey(desk, key))
    if (platform === null) return { kind: 'anyone' }
    c.set('platform', platform)
    return { kind: 'system' }
  }
  mount(
    app,
    [
      {
        method: 'POST',
        path: LOOK_UP_PATH,
        who: ['system'],
        audit: 'by-operation',
        handle: async (c) => {
          if (!isJson(c)) {
            return problem({ status: 415, code: 'not-json', title: 'The body must be application/json' })
          }
          try {
            return c.json(await answerPlatform(house, c.get('platform'), parse(await readBody(c))))
          } catch (fault) {
            if (!(fault instanceof Refused) || fault.word !== 'quota-used-up') throw fault
            house.witness?.tell('too-many-tries', { act: 'hashes.look-up', word: fault.word })
            return problem(
              { status: 429, code: fault.word, title: titleOf(fault.word) },
              { 'retry-after': '3600' },
            )
          }
        },
      },
    ],
    {
      actorOf,
      refuse: (c) => {
        if (keyIn(c) !== null) house.witness?.tell('key-refused', { act: 'hashes.look-up' })
        return problem(
          { status: 401, code: 'no-platform-key', title: 'This needs a key of a platform that holds' },
          { 'www-authenticate': 'Bearer realm="vigie"' },
        )
      },
      wrongMethod: (_c, allowed) =>
        problem({ status: 405, code: 'wrong-method', title: `Allowed here: ${allowed.join(', ')}` }),
    },
  )
  return app
}

/** The same schemas as the document tells them. */
export const lookUpDocument = (problems: Readonly<Record<string, unknown>>) => {
  const { $schema: _in, ...question } = z.toJSONSchema(PlatformQuestion, { io: 'input' })
  const { $schema: _out, ...answer } = z.toJSONSchema(PlatformAnswer)
  return {
    post: {
      operationId: 'look-up-hashes',
      tags: ['hashes'],
      summary: 'Whether fingerprints are known',
      description:
        'For authorised platforms, with a key of their own. One answer for each fingerprint, in the order asked; every answer has the same fields and the same length, whatever it says. A class is given of what the owners of the lists let us answer, never a distance, a list or an entry.',
      security: [{ platformKey: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: question } } },
      responses: {
        200: { description: 'The answers', content: { 'application/json': { schema: answer } } },
        401: problems['401'],
        409: problems['409'],
        413: problems['413'],
        415: problems['415'],
        422: problems['422'],
        429: { ...Object(problems['409']), description: 'More than the quota of this platform' },
      },
    },
  }
}
