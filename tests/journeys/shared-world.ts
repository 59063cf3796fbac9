import type { TestProject } from 'vitest/node'
import { startWorld } from './start-world.ts'

declare module 'vitest' {
  interface ProvidedContext {
    publicSite: string
    desk: string
    partner: string
    catcher: string
  }
}

/** One demonstration world for all journeys of a run: they add to it and take nothing away. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const world = await startWorld()
  project.provide('publicSite', world.url('public site'))
  project.provide('desk', world.url('desk (staff)'))
  project.provide('partner', world.url('partner interface'))
  project.provide('catcher', world.url('mail catcher'))
  return async () => {
    await world.stop()
  }
}
