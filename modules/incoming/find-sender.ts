import type { Desk } from '@vigie/platform/operation'
import { selectLastMatch, selectSender } from './sender-rows.ts'

/** Who sends notices, as far as it is no secret: an organisation signs with its name, of a person only the notices tell it. */
export interface SenderView {
  readonly domain: string | null
  /** What the register called it when its last notice came, and the number of its entry. */
  readonly organisation: string | null
  readonly entry: string | null
}

/** Null for a sender that there is not. */
export const findSender = async ({ db }: Pick<Desk, 'db'>, id: string): Promise<SenderView | null> => {
  const sender = await selectSender(db, id)
  if (sender === undefined) return null
  const match = await selectLastMatch(db, id)
  return {
    domain: sender.domain,
    organisation: match?.organisation || null,
    entry: match?.entry ?? null,
  }
}
