import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { serveBrowser } from '../browser.ts'
import { readyFolder, startWorld } from './start-world.ts'

declare module 'vitest' {
  interface ProvidedContext {
    publicSite: string
    desk: string
    helplineSite: string
    helplineDesk: string
    partner: string
    catcher: string
    browser: string
  }
}

/** One demonstration world and one browser for all journeys of a run: they add to the world and take nothing away. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const browser = await serveBrowser()
  const { folder, tree } = await readyFolder()
  const world = await startWorld(folder, [], tree)
  project.provide('browser', browser.wsEndpoint())
  project.provide('publicSite', world.url('public site'))
  project.provide('desk', world.url('desk (staff)'))
  project.provide('helplineSite', world.url('helpline site'))
  project.provide('helplineDesk', world.url('helpline desk'))
  project.provide('partner', world.url('partner interface'))
  project.provide('catcher', world.url('mail catcher'))
  return async () => {
    await world.stop()
    await rm(folder, { recursive: true, force: true })
    await browser.close()
  }
}
