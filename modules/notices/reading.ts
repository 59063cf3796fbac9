import type { Desk } from '@vigie/platform/operation'
import { openBytes, openIn, type SealedPlace } from './places.ts'

/** Opened, with every word; or unopened, for what only asks how things stand: what is sealed is then empty. */
export type Reading = 'opened' | 'unopened'

export interface Reader {
  text(place: SealedPlace, row: string, sealed: Buffer): string
  maybe(place: SealedPlace, row: string, sealed: Buffer | null): string | null
  bytes(place: SealedPlace, row: string, sealed: Buffer): Buffer
}

const NOTHING = Buffer.alloc(0)
export const readerOf = (desk: Desk, reading: Reading): Reader => {
  const isOpened = reading === 'opened'
  const text: Reader['text'] = (...sealed) => (isOpened ? openIn(desk, ...sealed) : '')
  return {
    text,
    maybe: (place, row, sealed) => (sealed === null ? null : text(place, row, sealed)),
    bytes: (...sealed) => (isOpened ? openBytes(desk, ...sealed) : NOTHING),
  }
}
