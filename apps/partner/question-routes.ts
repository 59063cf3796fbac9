import { Refused } from '@vigie/kernel'
import type { MachineQuestion } from '@vigie/platform/house'
import { type Actor, type House, visit } from '@vigie/platform/operation'
import { answerEvenly, mount, problem } from '@vigie/platform/web'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { API, isJson, keyIn, readBody, titleOf } from './requests.ts'

type ForAsker = { Variables: { asker: string } }

export const pathOfQuestion = ({ path }: MachineQuestion): string => API + path

/** One question at the interface, under the keys of its own module. */
export const questionRoutes = (house: House, question: MachineQuestion): Hono<ForAsker> => {
  const { key: keys, name, quota } = question
  const path = pathOfQuestion(question)
  const app = new Hono<ForAsker>()
  app.use(path, answerEvenly(question.evenly))
  const actorOf = async (c: Context<ForAsker>): Promise<Actor> => {
    const key = keyIn(c)
    const asker =
      key === null ? null : await visit(house, { kind: 'system' }, null, (desk) => keys.find(desk, key))
    if (asker === null) return { kind: 'anyone' }
    c.set('asker', asker)
    return { kind: 'system' }
  }
  mount(
    app,
    [
      {
        method: 'POST',
        path,
        who: ['system'],
        audit: 'by-operation',
        handle: async (c) => {
          if (!isJson(c)) {
            return problem({ status: 415, code: 'not-json', title: 'The body must be application/json' })
          }
          try {
            return c.json(await question.ask(house, c.get('asker'), await readBody(c)))
          } catch (fault) {
            if (!(fault instanceof Refused) || fault.word !== quota.word) throw fault
            house.witness?.tell('too-many-tries', { act: name, word: fault.word })
            return problem(
              { status: 429, code: fault.word, title: titleOf(fault.word) },
              { 'retry-after': String(quota.seconds) },
            )
          }
        },
      },
    ],
    {
      actorOf,
      refuse: (c) => {
        if (keyIn(c) !== null) house.witness?.tell('key-refused', { act: name })
        return problem({ status: 401, ...keys.missing }, { 'www-authenticate': 'Bearer realm="vigie"' })
      },
      wrongMethod: (_c, allowed) =>
        problem({ status: 405, code: 'wrong-method', title: `Allowed here: ${allowed.join(', ')}` }),
    },
  )
  return app
}

/** The same schemas as the document tells them. */
export const documentOf = (question: MachineQuestion, problems: Readonly<Record<string, unknown>>) => {
  const { $schema: _in, ...asked } = z.toJSONSchema(question.question, { io: 'input' })
  const { $schema: _out, ...answer } = z.toJSONSchema(question.answer)
  return {
    post: {
      operationId: question.operationId,
      tags: [question.name.split('.')[0] ?? ''],
      summary: question.title,
      description: question.description,
      security: [{ [question.key.scheme]: [] }],
      requestBody: { required: true, content: { 'application/json': { schema: asked } } },
      responses: {
        200: { description: 'The answers', content: { 'application/json': { schema: answer } } },
        401: problems['401'],
        409: problems['409'],
        413: problems['413'],
        415: problems['415'],
        422: problems['422'],
        429: { ...Object(problems['409']), description: question.quota.description },
      },
    },
  }
}
