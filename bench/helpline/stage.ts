import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleCentreAt } from '@vigie/centre'
import { beginDemonstration, type MadeUp, takeIn } from '@vigie/people/demonstration'
import { startServer } from '@vigie/platform/database'
import { createHouse, ensurePasswords, openHouse } from '@vigie/platform/house'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { z } from 'zod'
import { HELPLINE_PEOPLE } from '../../houses/centre/helpline-people.ts'

const Ready = z.object({ port: z.number() })
type CaseManager = Actor & { readonly kind: 'person' }

/** The helpline with so many case managers, on a server of its own; everything is removed afterwards. */
export const openStage = async (caseManagers: number, writers: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  const server = await startServer({ folder: join(folder, 'postgres') })
  const at = { superUrl: server.url('postgres'), keyFolder: join(folder, 'keys') }
  const place = exampleCentreAt(at)
  await createHouse(place)
  const passwords = await ensurePasswords(place)
  // Whoever holds the cabinet makes the keys of the days; the site alone cannot.
  await (await openHouse(place, 'helpline_worker', 1)).close()
  const desk = await openHouse(place, 'helpline_desk', writers)
  const callers = await openHouse(place, 'helpline_public', 8)
  await beginDemonstration(place, 'helpline', desk.house)
  const more = Array.from(
    { length: caseManagers },
    (_, which): MadeUp => ({
      name: `Made-up Listener ${which}`,
      mail: `listener-${which}@helpline.vigie.example`,
      language: 'nl',
      roles: ['case-manager'],
    }),
  )
  const taken = await bySystem(desk.house, (one) => takeIn(one, [...HELPLINE_PEOPLE, ...more]))
  const managers: CaseManager[] = taken.slice(HELPLINE_PEOPLE.length)
  const children: ChildProcess[] = []
  return {
    folder,
    server,
    place,
    passwords,
    desk: desk.house,
    callers: callers.house,
    managers,
    /** Serves the site or the desk in a process of its own; gives its port. */
    serve: async (app: 'site' | 'desk'): Promise<number> => {
      const child = fork(join(import.meta.dirname, 'house.ts'), [JSON.stringify({ app, ...at })], {
        execArgv: ['--import', 'tsx'],
      })
      children.push(child)
      const [message] = await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error(`the ${app} ended`))),
      ])
      return Ready.parse(message).port
    },
    close: async () => {
      for (const child of children) {
        const gone = once(child, 'exit')
        child.kill('SIGTERM')
        await gone
      }
      await desk.close()
      await callers.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
