import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HOUSES } from '../houses/index.ts'
import { leftOutOf, subjectsOf } from './attacks/houses.ts'
import { fingerprintOf, readLedger, writeLedger } from './attacks/planted-ledger.ts'
import { type Run, runAttack } from './attacks/run-attack.ts'
import { inMemory } from './in-memory.ts'

/*
 * Every promise as the product is, in the small dose, and with its defect planted where the attack or what it plants in
 * has changed since that was last caught (promises/planted.json). `--planted` plants every defect; `--full` does too and
 * gives the whole dose. Names choose. The last lines name what was left out, and count.
 */
const words = process.argv.slice(2)
const full = words.includes('--full')
const everyPlanted = full || words.includes('--planted')
const chosen = words.filter((word) => !word.startsWith('--'))

/** These measure how long something takes: nothing else may run beside them. */
const BY_THE_CLOCK = ['audit', 'bombs', 'crash', 'failover', 'flood', 'matrix', 'receipt', 'restore']
const HANDS = 2

const known = readdirSync(join(import.meta.dirname, '..', 'promises'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
for (const name of [...BY_THE_CLOCK, ...chosen]) {
  if (!known.includes(name)) throw new Error(`no promise ${name}`)
}
const names = known.filter((name) => chosen.length === 0 || chosen.includes(name))

const ledger = readLedger()
const fingerprints = new Map(names.map((name) => [name, fingerprintOf(name)]))
const leftOut = names.filter((name) => !everyPlanted && ledger[name] === fingerprints.get(name))
const runs = names.flatMap((name): Run[] => [
  { name, planted: false, words: full ? [] : ['--quick'] },
  ...(leftOut.includes(name) ? [] : [{ name, planted: true, words: ['--quick', '--planted'] }]),
])

const failed: Run[] = []
const work = async (queue: Run[]): Promise<void> => {
  for (let run = queue.shift(); run !== undefined; run = queue.shift()) {
    const good = await runAttack(run)
    if (!good) failed.push(run)
    const fingerprint = fingerprints.get(run.name)
    if (good && run.planted && fingerprint !== undefined) ledger[run.name] = fingerprint
  }
}
const together = runs.filter(({ name }) => !BY_THE_CLOCK.includes(name))
await inMemory(async () => {
  await Promise.all(Array.from({ length: HANDS }, () => work(together)))
  await work(runs.filter(({ name }) => BY_THE_CLOCK.includes(name)))
})
writeLedger(ledger)

for (const { name, planted } of failed) {
  process.stdout.write(`failed: ${name}${planted ? ', planted' : ''}\n`)
}
if (leftOut.length > 0) {
  process.stdout.write(
    `left out, since neither the attack nor what it plants in changed: planted ${leftOut.join(', ')}\n`,
  )
}
const subjects = new Map(names.map((name) => [name, subjectsOf(name)]))
const houses = await Promise.all(Object.values(HOUSES).map(async (entry) => (await entry()).load.declared()))
for (const house of houses) {
  const out = leftOutOf(house, subjects, houses)
  if (out.length > 0) process.stdout.write(`left out of ${house.name}: ${out.join('; ')}\n`)
}
const skipped = leftOut.length === 0 ? '' : `, ${leftOut.length} skipped`
process.stdout.write(`${runs.length - failed.length} passed, ${failed.length} failed${skipped}\n`)
process.exitCode = failed.length === 0 && runs.length > 0 ? 0 : 1
