import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import type { ScratchCentre } from './scratch-centre.ts'

/** What may be changed of a public site under attack: how alike its answers are, and whether it notes its visitors. */
export const SiteWords = z.object({
  superUrl: z.string(),
  keyFolder: z.string(),
  evenness: z
    .object({ beat: z.number(), bytes: z.number(), sameWords: z.boolean() })
    .partial({ sameWords: true })
    .optional(),
  visitorsNotedIn: z.string().optional(),
  proxies: z.number().optional(),
  oneLineForAll: z.boolean().optional(),
})
export type SiteWords = z.infer<typeof SiteWords>

const Ready = z.object({ port: z.number() })

export interface RunningSite {
  readonly port: number
  readonly process: ChildProcess
  stop(): Promise<void>
}

/** Starts the product's public site in a process of its own, under its own login. */
export const startPublicSite = async (
  { place }: ScratchCentre,
  changed: Partial<Pick<SiteWords, 'evenness' | 'visitorsNotedIn' | 'proxies' | 'oneLineForAll'>> = {},
  run: { readonly node?: readonly string[]; readonly output?: number } = {},
): Promise<RunningSite> => {
  const { superUrl, keyFolder } = place
  const words: SiteWords = { superUrl, keyFolder, ...changed }
  const child = fork(join(import.meta.dirname, 'serve-public-site.ts'), [JSON.stringify(words)], {
    execArgv: ['--import', 'tsx', ...(run.node ?? [])],
    stdio: ['ignore', run.output ?? 'inherit', run.output ?? 'inherit', 'ipc'],
  })
  const { port } = await new Promise<z.infer<typeof Ready>>((resolve, reject) => {
    child.once('message', (message) => resolve(Ready.parse(message)))
    child.once('exit', (code) => reject(new Error(`the public site ended with ${code}`)))
  })
  return {
    port,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
