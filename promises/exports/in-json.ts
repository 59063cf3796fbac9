import { Hono } from 'hono'
import { note, nothingSeen, type Seen } from './strings.ts'

/** As the interfaces answer: JSON that says it is JSON. */
export const inJson = async (given: readonly string[]): Promise<Seen> => {
  const seen = nothingSeen()
  const app = new Hono().get('/', (c) => c.json({ texts: given }))
  const answer = await app.request('/')
  if (!answer.headers.get('content-type')?.startsWith('application/json'))
    note(seen, 'live', 'not sent as JSON')
  const back: unknown = JSON.parse(await answer.text())
  const texts = typeof back === 'object' && back !== null && 'texts' in back ? back.texts : []
  if (!Array.isArray(texts)) return seen
  for (const [at, one] of given.entries()) if (texts[at] !== one) note(seen, 'changed', one)
  return seen
}
