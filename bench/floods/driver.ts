import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { stageShape } from './stage.ts'

/** What a driver is told: where the house is, and for how long. */
export const wordsShape = z.object({
  milliseconds: z.int(),
  ports: z.object({ site: z.int(), desk: z.int(), mail: z.int() }),
  pid: z.int(),
  stage: stageShape,
})
export type Words = z.output<typeof wordsShape>

export const DRIVERS = ['honest', 'reports', 'mails', 'sign-ins'] as const
export type Driver = (typeof DRIVERS)[number]

const FAR = 15

/**
 * Starts a driver in a process of its own, so that none of them disturbs another's clock. Resolves when it is prepared; what
 * it then gives begins its work, and gives what it counted.
 */
export const prepareDriver = async (driver: Driver, words: Words): Promise<() => Promise<unknown>> => {
  const child = fork(join(import.meta.dirname, 'drive.ts'), [driver, JSON.stringify(words)], {
    execArgv: ['--import', 'tsx'],
  })
  // Strangers have machines of their own: what theirs burn here must not be taken from the house. How much came is counted.
  if (driver !== 'honest' && child.pid !== undefined) setPriority(child.pid, FAR)
  const heard = async (): Promise<unknown> => {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the driver of ${driver} ended with ${code}`)
    })
    const [message] = await Promise.race([once(child, 'message'), ended])
    return message
  }
  await heard()
  return async () => {
    child.send('begin')
    const counted = await heard()
    child.kill()
    return counted
  }
}
