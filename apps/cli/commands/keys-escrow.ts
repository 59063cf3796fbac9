import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  CabinetFault,
  cabinetUnder,
  fingerprintOf,
  type KeyPlace,
  loadMasterKey,
  masterFileOf,
  masterFileText,
  openCabinet,
  placeFile,
  recoverMasterKey,
  splitMasterKey,
} from '@vigie/platform/vault'
import { type Call, Misuse, type Run } from '../command.ts'
import { readWords } from '../read-words.ts'
import { keysOf, OF_BOOKS } from './keys-of.ts'

const OPTIONS = {
  ...OF_BOOKS,
  officers: { type: 'string' },
  share: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

type Words = ReturnType<typeof readWords<typeof OPTIONS>>['values']

const place = async (file: string, text: string): Promise<void> => {
  if (await placeFile(dirname(file), basename(file), text)) return
  throw new Misuse(`${file} is there already`)
}

const readShares = (files: readonly string[]): Promise<string[]> =>
  Promise.all(files.map((file) => readFile(file, 'utf8')))

/** How many keys of the cabinet this master key opens; the first that it does not open is a fault. */
const openAll = async (keys: KeyPlace, master: Buffer): Promise<number> => {
  const cabinet = cabinetUnder(keys, master)
  const ids = await cabinet.list()
  for (const id of ids) cabinet.get(id)
  return ids.length
}

const split = async ({ usage, settings, say }: Call, values: Words): Promise<void> => {
  const officers = (values.officers ?? '').split(',').map((name) => name.trim())
  if (!values.out || officers.length < 3 || officers.includes('')) {
    throw new Misuse(`who, and where? usage: ${usage}`)
  }
  const master = await loadMasterKey(await keysOf(settings, values.books))
  const parts = await splitMasterKey(master, officers)
  const files = parts.map(({ officer }, at) => {
    const name = officer.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    return join(values.out ?? '', `part-${at + 1}-${name}.json`)
  })
  for (const [at, { text }] of parts.entries()) await place(files[at] ?? '', text)
  if (values.json) return say(JSON.stringify({ masterKey: fingerprintOf(master), files }))
  say(
    `Any two of these parts give the master key ${fingerprintOf(master)} again. Each goes to its officer, and away from here:`,
  )
  for (const file of files) say(`  ${file}`)
}

const recover = async ({ settings, say }: Call, values: Words): Promise<void> => {
  const keys = await keysOf(settings, values.books)
  const master = await recoverMasterKey(await readShares(values.share ?? []))
  const opened = await openAll(keys, master)
  const file = values.out ?? masterFileOf(keys)
  await place(file, masterFileText(master))
  if (values.json) return say(JSON.stringify({ masterKey: fingerprintOf(master), opened, file }))
  say(
    `The master key ${fingerprintOf(master)} opens all ${opened} keys of the cabinet and lies in ${file} again.`,
  )
}

/** With parts: whether they would do. Without: whether the key as it lies here can be shared and put together again. */
const rehearse = async ({ settings, say }: Call, values: Words): Promise<void> => {
  const keys = await keysOf(settings, values.books)
  if (keys.keyService)
    throw new CabinetFault('The key service keeps the master key itself: rehearse its own recovery')
  await openCabinet(keys)
  const shares = values.share ? await readShares(values.share) : null
  const parts =
    shares ?? (await splitMasterKey(await loadMasterKey(keys), ['1', '2', '3'])).map((one) => one.text)
  const pairs = parts.flatMap((one, at) => parts.slice(at + 1).map((other) => [one, other]))
  if (pairs.length === 0) throw new Misuse('one part alone recovers nothing: give at least two')
  let opened = 0
  for (const pair of pairs) opened = await openAll(keys, await recoverMasterKey(pair))
  const alone = await Promise.allSettled(parts.map((one) => recoverMasterKey([one, one])))
  if (alone.some(({ status }) => status === 'fulfilled'))
    throw new Error('one officer alone recovered the key')
  if (values.json) return say(JSON.stringify({ pairs: pairs.length, opened, alone: 0 }))
  say(
    `Each of ${pairs.length} pairs of parts opens all ${opened} keys of the cabinet; no part alone does. Nothing was written.`,
  )
}

const ACTS: Readonly<Record<string, ((call: Call, values: Words) => Promise<void>) | undefined>> = {
  split,
  recover,
  rehearse,
}

export const escrowKeys: Run = async (call) => {
  const { values, positionals } = readWords(call.words, OPTIONS, call.usage)
  const act = ACTS[positionals[0] ?? '']
  if (!act) throw new Misuse(`do what with the escrow? usage: ${call.usage}`)
  await act(call, values)
}
