import type { KeyObject } from 'node:crypto'
import { readJson, readLimited } from '../http/read-limited.ts'
import { READS, WELL_KNOWN } from '../names.ts'
import { ProtocolProblem } from '../problems.ts'
import { type Directory, directorySchema, readKeys } from '../schemas/directory.ts'
import { publicKeyOf, readKeyId, thumbprintOf } from './signing-key.ts'

export interface DirectoriesOptions {
  /** Asks other origins. Give one that reaches no private address: origins are named by whoever sends a request. */
  readonly fetch: typeof globalThis.fetch
  now(): Date
  /** Whether keys of this origin are asked for at all. */
  admits(origin: string): boolean | Promise<boolean>
  /** Lets origins on loopback addresses publish keys over plain http; for trials on one machine. */
  readonly loopback?: boolean
}

/** Milliseconds: how long a directory counts, how soon one is asked again for a key that it lacked, and how long one that can no longer be read still counts. */
const FRESH = 600_000
const ASKED_AGAIN = 60_000
const KEPT = 86_400_000
const PATIENCE = 10_000
const ORIGINS = 2_000
const AT_ONCE = 20

const timeOf = (moment: string | undefined, otherwise: number): number =>
  moment === undefined ? otherwise : Date.parse(moment)

interface Known {
  readonly directory: Directory
  readonly at: number
}

/** What origins publish, asked once and kept for ten minutes. */
export const openDirectories = ({ fetch, now, admits, loopback = false }: DirectoriesOptions) => {
  const known = new Map<string, Known>()
  const asked = new Map<string, number>()
  const asking = new Map<string, Promise<Directory>>()

  const load = async (origin: string): Promise<Directory> => {
    const get = () =>
      fetch(`${origin}${WELL_KNOWN}`, {
        redirect: 'error',
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(PATIENCE),
      })
    // A connection that was kept may have been closed at the other end just then.
    const response = await get().catch(get)
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    const directory = directorySchema.parse(readJson(await readLimited(response, READS.directory)))
    if (directory.origin !== origin) throw new Error('it is of another origin')
    return directory
  }

  const remember = <Value>(map: Map<string, Value>, origin: string, value: Value): void => {
    map.delete(origin)
    map.set(origin, value)
    const [oldest] = map.keys()
    if (map.size > ORIGINS && oldest !== undefined) map.delete(oldest)
  }

  const ask = (origin: string): Promise<Directory> => {
    const begun = asking.get(origin)
    if (begun) return begun
    if (asking.size >= AT_ONCE) throw new ProtocolProblem('keys-unavailable')
    const at = now().getTime()
    remember(asked, origin, at)
    const question = load(origin)
      .then((directory) => {
        remember(known, origin, { directory, at })
        return directory
      })
      .finally(() => asking.delete(origin))
    asking.set(origin, question)
    return question
  }

  /** The directory of an origin, at most `age` milliseconds old where it can be read. */
  const directoryOf = async (origin: string, age = FRESH): Promise<Directory> => {
    if (!origin.startsWith('https://') && !loopback) throw new ProtocolProblem('not-admitted')
    if (!(await admits(origin))) throw new ProtocolProblem('not-admitted')
    const had = known.get(origin)
    const old = now().getTime() - (had?.at ?? 0)
    if (had && old <= age) return had.directory
    const justAsked = now().getTime() - (asked.get(origin) ?? -ASKED_AGAIN) < ASKED_AGAIN
    if (justAsked && !asking.has(origin)) {
      if (had && old <= KEPT) return had.directory
      throw new ProtocolProblem('keys-unavailable')
    }
    try {
      return await ask(origin)
    } catch {
      if (had && old <= KEPT) return had.directory
      const detail = 'the directory of the origin could not be read'
      throw new ProtocolProblem('keys-unavailable', { detail })
    }
  }

  const find = (directory: Directory, kid: string): KeyObject | null => {
    const key = readKeys(directory).find((one) => one.kid === kid && thumbprintOf(one.x) === kid)
    const at = now().getTime()
    if (!key || at < timeOf(key.notBefore, at) || at > timeOf(key.notAfter, at)) return null
    return publicKeyOf(key)
  }

  return {
    directoryOf,
    /** The key of an id as its origin publishes it now. One that was added a moment ago is found, once a minute. */
    keyOf: async (keyid: string): Promise<KeyObject | null> => {
      const named = readKeyId(keyid)
      if (!named) return null
      const { origin, kid } = named
      return find(await directoryOf(origin), kid) ?? find(await directoryOf(origin, 0), kid)
    },
  }
}
export type Directories = ReturnType<typeof openDirectories>
