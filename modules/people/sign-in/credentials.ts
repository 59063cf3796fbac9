import { newId } from '@vigie/kernel'
import { type Desk, opening, orRefuse } from '@vigie/platform/operation'
import { openText, passwordHash, passwordVerify, seal } from '@vigie/platform/vault'
import { refuse } from '../refusals.ts'
import { stepOf } from './one-time-code.ts'
import { insertCode, insertCodeUse, insertPassword, selectCode, selectPasswordHash } from './password-rows.ts'

const placeOf = (row: string) => ({ table: 'people.one_time_code', row, column: 'secret' })

/** Keeps a password from now on. The hash is made before, outside any transaction, because it takes long. */
export const setPassword = async (desk: Desk, person: string, hash: string): Promise<void> => {
  await insertPassword(desk.db, { id: newId(), person, hash, set_at: desk.now })
}

export const findPasswordHash = (desk: Desk, person: string): Promise<string | null> =>
  selectPasswordHash(desk.db, person)

/** Whether somebody can sign in by password and code. */
export const hasPasswordAndCode = async (desk: Desk, person: string): Promise<boolean> =>
  (await selectPasswordHash(desk.db, person)) !== null && (await selectCode(desk.db, person)) !== null

/**
 * Keeps a new secret for one-time codes, once its owner typed a code it makes; that code is spent by it.
 * False when the code is not one of this secret.
 */
export const confirmCode = async (
  desk: Desk,
  person: string,
  typed: { secret: string; code: string },
): Promise<boolean> => {
  const step = stepOf(typed.secret, typed.code, desk.now)
  if (step === null) return false
  const id = newId()
  await insertCode(desk.db, {
    id,
    person,
    secret: seal(desk.keys.desk, placeOf(id), typed.secret),
    confirmed_at: desk.now,
  })
  await insertCodeUse(desk.db, { one_time_code: id, step })
  return true
}

/**
 * Spends a code: each is good once, also when two arrive at the same time. Refuses one that was wrong or spent when it
 * arrived; how long whoever typed it was kept waiting since then does not count against them.
 */
export const spendCode = async (
  desk: Desk,
  person: string,
  typed: { code: string; arrived: Date },
  otherwise: 'sign-in-failed' | 'step-up-failed' = 'sign-in-failed',
): Promise<void> => {
  const kept = await selectCode(desk.db, person)
  const secret = kept ? openText(opening(desk), placeOf(kept.id), kept.secret) : null
  const step = secret === null ? null : stepOf(secret, typed.code, typed.arrived)
  if (!kept || step === null) throw refuse(otherwise)
  await orRefuse(insertCodeUse(desk.db, { one_time_code: kept.id, step }), {
    taken: refuse(otherwise),
  })
}

let nobodys: Promise<string> | null = null

/** Checks a password against what is kept, or against nobody's, so that both take the same time. */
export const isPassword = async (kept: string | null, password: string): Promise<boolean> => {
  nobodys ??= passwordHash('nobody has this password')
  const right = await passwordVerify(kept ?? (await nobodys), password)
  return right && kept !== null
}
