import { once } from 'node:events'
import { flood } from '../../promises/flood/flooders.ts'
import { honestReporters } from '../../promises/flood/honest-reporter.ts'
import { sitDown, work } from './analysts.ts'
import { type Driver, type Words, wordsShape } from './driver.ts'
import { floodMails } from './mails.ts'
import { floodSignIns } from './sign-ins.ts'

/** How often somebody honest begins a report, in milliseconds. */
const REPORTER_EVERY = 1_000

type Prepared = () => Promise<unknown>

const honest = async ({ milliseconds, ports, stage }: Words): Promise<Prepared> => {
  const people = await sitDown(ports.desk, stage)
  return async () => {
    const [visits, reporters] = await Promise.all([
      work(people, milliseconds),
      honestReporters(ports.site, milliseconds, REPORTER_EVERY),
    ])
    return { visits, reporters }
  }
}

const DOES: Readonly<Record<string, (words: Words) => Promise<Prepared>>> = {
  reports:
    async ({ milliseconds, ports, pid }) =>
    () =>
      flood({ port: ports.site, pid }, milliseconds),
  mails:
    async ({ milliseconds, ports, stage }) =>
    () =>
      floodMails(ports.mail, stage, milliseconds),
  'sign-ins':
    async ({ milliseconds, ports, stage }) =>
    () =>
      floodSignIns(ports.desk, stage, milliseconds),
  honest,
} satisfies Record<Driver, (words: Words) => Promise<Prepared>>

const [driver = '', words = ''] = process.argv.slice(2)
const prepare = DOES[driver]
if (!prepare) throw new Error(`no driver ${driver}`)
const begin = await prepare(wordsShape.parse(JSON.parse(words)))
process.send?.('prepared')
await once(process, 'message')
process.send?.(await begin())
