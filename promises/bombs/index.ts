import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { firstLine, runVigie, whenEnded } from '../../tests/journeys/start-world.ts'
import { keep } from '../promise.ts'
import { findSlowExpressions } from './expressions.ts'
import { explodeFiles } from './files.ts'
import { freePort, mailBombs } from './mails.ts'
import { type Reach, throwBombs } from './requests.ts'

const Said = z.object({ addresses: z.array(z.object({ house: z.string(), what: z.string(), url: z.url() })) })

/*
 * Nothing that is sent to explode does. The defect: a site that unpacks what it is sent before it looks how much that is.
 */
await keep({
  name: 'bombs',
  goals: {
    requests: { atLeast: 100 },
    notRefused: { atMost: 0 },
    slowestSeconds: { atMost: 1 },
    growthMegabytes: { atMost: 64 },
    files: { atLeast: 8 },
    filesNotRefused: { atMost: 0 },
    slowestFileSeconds: { atMost: 1 },
    fileGrowthMegabytes: { atMost: 64 },
    mails: { atLeast: 24 },
    mailsNotKept: { atMost: 0 },
    slowestPageSeconds: { atMost: 2 },
    mailGrowthMegabytes: { atMost: 384 },
    slowExpressions: { atMost: 0 },
    undecidedExpressions: { atMost: 2 },
  },
  attack: async ({ planted, say }) => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-promise-'))
    const world = join(folder, 'world')
    await mkdir(world)
    const unpacking = join(import.meta.dirname, 'unpack-first.mjs')
    const ports = { centre: await freePort(), provider: await freePort() }
    const child = runVigie(['demo', '--json'], world, {
      VIGIE_CENTRE_MAIL_LISTEN: `127.0.0.1:${ports.centre}`,
      VIGIE_PROVIDER_MAIL_LISTEN: `127.0.0.1:${ports.provider}`,
      ...(planted ? { NODE_OPTIONS: `--import ${unpacking}` } : {}),
    })
    child.stderr?.resume()
    try {
      const { addresses } = Said.parse(JSON.parse(await firstLine(child)))
      child.stdout?.resume()
      const reach: Reach = (what, house) => {
        const found = addresses.find((one) => one.what === what && one.house === house)
        if (found === undefined) throw new Error(`the ${house} has no ${what}`)
        return found.url
      }
      const pid = child.pid ?? 0
      const requests = await throwBombs(reach, pid, say)
      const toCentre = await mailBombs(reach('public site', 'centre'), ports.centre, pid, say)
      const toProvider = await mailBombs(reach('notice form', 'provider'), ports.provider, pid, say)
      const mails = {
        mails: toCentre.mails + toProvider.mails,
        mailsNotKept: toCentre.mailsNotKept + toProvider.mailsNotKept,
        slowestPageSeconds: Math.max(toCentre.slowestPageSeconds, toProvider.slowestPageSeconds),
        mailGrowthMegabytes: Math.max(toCentre.mailGrowthMegabytes, toProvider.mailGrowthMegabytes),
      }
      const files = await explodeFiles(folder, world, say)
      const expressions = findSlowExpressions(say)
      return { ...requests, ...mails, ...files, ...expressions }
    } finally {
      child.kill('SIGINT')
      await whenEnded(child)
      await rm(folder, { recursive: true, force: true })
    }
  },
})
