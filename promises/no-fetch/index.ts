import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { keep } from '../promise.ts'
import { openServer } from '../servers.ts'
import { countConnections } from './connections.ts'
import { openHoneypots } from './honeypots.ts'
import { spellings } from './spellings.ts'

const WATCHER = '/usr/bin/strace'
const Told = z.object({
  spellings: z.number(),
  taken: z.number(),
  notices: z.number(),
  allowed: z.array(z.number()),
})

/*
 * The whole house works on hundreds of reported addresses, every one of which leads to a listener of ours, while the system
 * itself writes down each connection that any of its threads opens. The defect: a helpful look at whether the page is still there.
 */
await keep({
  name: 'no-fetch',
  goals: {
    spellings: { atLeast: 500 },
    notices: { atLeast: 3 },
    connectionsSeen: { atLeast: 10 },
    outsideTheAllowList: { atMost: 0 },
    honeypotVisits: { atMost: 0 },
  },
  attack: async ({ quick, planted, server: which, say }) => {
    if (!existsSync(WATCHER))
      execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', 'strace'], {
        stdio: 'ignore',
      })
    const folder = await mkdtemp(join(tmpdir(), 'vigie-promise-'))
    const server = await openServer(which, { folder: join(folder, 'postgres') })
    const honeypots = await openHoneypots()
    try {
      const trace = join(folder, 'trace')
      const given = {
        superUrl: server.url('postgres'),
        folder,
        quick,
        planted,
        addresses: spellings(honeypots.port),
      }
      const told = await new Promise<string>((resolve, reject) => {
        const house = spawn(
          WATCHER,
          [
            '-f',
            '-qq',
            '-e',
            'trace=connect,sendto,sendmsg,sendmmsg',
            '-e',
            'signal=none',
            '-o',
            trace,
            process.execPath,
            '--import',
            'tsx',
            join(import.meta.dirname, 'house.ts'),
          ],
          { stdio: ['pipe', 'pipe', 'inherit'] },
        )
        let said = ''
        house.stdout.setEncoding('utf8').on('data', (text: string) => {
          said += text
        })
        house.once('error', reject)
        house.once('close', (code) =>
          code === 0 ? resolve(said) : reject(new Error(`the house ended with ${code}`)),
        )
        house.stdin.end(JSON.stringify(given))
      })
      const { allowed, ...done } = Told.parse(JSON.parse(told))
      const seen = countConnections(await readFile(trace, 'utf8'), new Set([...allowed, server.port]))
      for (const line of seen.outside.slice(0, 5)) say(line)
      return {
        ...done,
        connectionsSeen: seen.all,
        outsideTheAllowList: seen.outside.length,
        honeypotVisits: honeypots.visits(),
      }
    } finally {
      await honeypots.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
})
