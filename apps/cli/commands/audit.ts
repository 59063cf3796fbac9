import {
  findLatestHead,
  proveConsistency,
  proveEntry,
  record,
  sequenceAll,
  signHead,
  writeNote,
} from '@vigie/audit'
import { loginOf, openHouse } from '@vigie/platform/house'
import { verifyConsistency, verifyInclusion } from '@vigie/platform/merkle'
import { bySystem, visit } from '@vigie/platform/operation'
import { ensureSigningKey } from '@vigie/platform/vault'
import { type Call, Misuse, type Run } from '../command.ts'
import { atBooks, atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'
import { verify } from './audit-verify.ts'

type At = Pick<Call, 'settings' | 'say'>

const base64 = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'))
const system = { kind: 'system' } as const

/** With `now`, what is due goes into the log first, and a head is signed outside the daily round. */
const head = async ({ settings, say }: At, now: boolean, json: boolean): Promise<void> => {
  if (now) {
    await atBooks(settings, async (place) => {
      const worker = await openHouse(place, loginOf(place.house, 'worker'), 2)
      try {
        const key = await ensureSigningKey(place.keyFolder)
        await bySystem(worker.house, (desk) => record(desk, 'audit.ask-for-head', 'log'))
        await sequenceAll(worker.house)
        await bySystem(worker.house, (desk) => signHead(desk, key))
      } finally {
        await worker.close()
      }
    })
  }
  const latest = await atDesk(settings, ({ house }) => findLatestHead(house.books))
  if (latest === undefined) throw new Error('no head was signed yet; a running worker signs one a day')
  const note = writeNote(latest)
  const { size, root, at } = latest
  if (json) return say(JSON.stringify({ size, root: root.toString('base64'), at: at.toISOString(), note }))
  say(note.trimEnd())
}

const prove = async ({ settings, say }: At, entry: string, json: boolean): Promise<void> => {
  const opened = { act: 'audit.prove-entry', subject: `entry:${entry}` }
  const proved = await atDesk(settings, ({ house }) =>
    visit(house, system, opened, (desk) => proveEntry(desk.db, entry)),
  )
  if (!verifyInclusion(proved)) throw new Error('the proof does not hold; run vigie audit verify')
  const { position, size, text, leaf, root, proof } = proved
  const said = {
    position,
    size,
    text,
    leaf: base64([leaf])[0],
    root: base64([root])[0],
    proof: base64(proof),
  }
  say(json ? JSON.stringify(said) : JSON.stringify(said, null, 2))
}

const consistency = async ({ settings, say }: At, older: number, newer: number, json: boolean) => {
  const proved = await atDesk(settings, ({ house }) => proveConsistency(house.books, older, newer))
  if (!verifyConsistency(proved)) throw new Error('the proof does not hold; run vigie audit verify')
  const [olderRoot, newerRoot] = base64([proved.olderRoot, proved.newerRoot])
  const said = { older, newer, olderRoot, newerRoot, proof: base64(proved.proof) }
  say(json ? JSON.stringify(said) : JSON.stringify(said, null, 2))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isSize = (text: string | undefined): text is string =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text)

export const audit: Run = async (call) => {
  const { values, positionals } = readWords(
    call.words,
    { head: { type: 'string', multiple: true, default: [] }, now: { type: 'boolean', default: false } },
    call.usage,
  )
  const [work, one, other] = positionals
  const json = values.json ?? false
  if (work === 'head') return head(call, values.now, json)
  if (work === 'verify') return verify(call, values.head, json)
  if (work === 'prove' && one !== undefined && UUID.test(one)) return prove(call, one, json)
  if (work === 'consistency' && isSize(one) && isSize(other)) {
    return consistency(call, Number(one), Number(other), json)
  }
  throw new Misuse(`what is asked of the audit? usage: ${call.usage}`)
}
