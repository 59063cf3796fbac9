import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { firstLine, runVigie, whenEnded } from '../../tests/journeys/start-world.ts'
import { keep } from '../promise.ts'
import { askEverything } from './ask-everything.ts'
import { secretsBelow } from './secrets.ts'

const Said = z.object({ addresses: z.array(z.object({ what: z.string(), url: z.url() })) })

/*
 * The product runs as an operator runs it, and tells as much as it ever can. Whatever visitors bring, and whatever it holds
 * itself, must not be in what it tells. The defect: a request log as many a web server keeps it.
 */
await keep({
  name: 'logs',
  goals: {
    asked: { atLeast: 600 },
    faults: { atLeast: 10 },
    linesSearched: { atLeast: 20 },
    secretsSearchedFor: { atLeast: 30 },
    found: { atMost: 0 },
  },
  quickly: { asked: { atLeast: 200 } },
  attack: async ({ quick, planted, say }) => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-promise-'))
    const noted = join(import.meta.dirname, 'request-log.mjs')
    const child = runVigie(['demo', '--json'], folder, {
      VIGIE_LOG_LEVEL: 'trace',
      ...(planted ? { NODE_OPTIONS: `--import ${noted}` } : {}),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    try {
      const { addresses } = Said.parse(JSON.parse(await firstLine(child)))
      const began = output.length
      const marker = `zq${randomBytes(6).toString('hex')}`
      const url = (what: string) => addresses.find((one) => one.what === what)?.url ?? ''
      const asked = await askEverything({ url, marker, rounds: quick ? 1 : 3, folder })
      const figures = asked.figures
      child.kill('SIGINT')
      await whenEnded(child)
      const server = await readFile(join(folder, 'postgres', 'postgres.log'), 'utf8')
      const secrets = [marker, ...asked.secrets, ...(await secretsBelow(join(folder, 'keys')))]
      const told = [output.slice(began), figures, server, ...asked.faultBodies].join('\n')
      const found = secrets.filter((secret) => told.includes(secret))
      for (const secret of found.slice(0, 5)) {
        const at = told.indexOf(secret)
        say(`…${told.slice(Math.max(0, at - 80), at + secret.length + 40)}…`)
      }
      return {
        asked: asked.count,
        faults: asked.faultBodies.length,
        linesSearched: told.split('\n').length,
        secretsSearchedFor: secrets.length,
        found: found.length,
      }
    } finally {
      if (child.exitCode === null) child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
    }
  },
})
