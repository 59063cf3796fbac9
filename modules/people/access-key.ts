import type { Actor, Desk } from '@vigie/platform/operation'
import { selectAccessKey, selectAccessKeysOf } from './access-key-rows.ts'
import { findPeople } from './find-people.ts'
import { newToken, tokenDigest } from './secret-token.ts'

/** A key by which a machine speaks to the partner interface in the name of a person. */
export interface AccessKey {
  readonly id: string
  readonly label: string
  readonly madeAt: Date
  readonly expiresAt: Date
}

/** The mark at the front lets a scanner recognise a key that was left lying in a file. */
export const newAccessKey = (): string => `vigie_key_${newToken()}`

/** In whose name this key speaks, with the roles of this moment; null when it opens nothing. */
export const findActorOfKey = async (
  desk: Desk,
  key: string,
): Promise<(Actor & { readonly kind: 'person' }) | null> => {
  const id = await selectAccessKey(desk.db, tokenDigest(key), desk.now)
  const person = id === null ? undefined : (await findPeople(desk, [id])).get(id)
  return person && !person.hasLeft ? { kind: 'person', id: person.id, roles: person.roles } : null
}

/** The keys of a person that open something now. */
export const findAccessKeys = async (desk: Desk, person: string): Promise<AccessKey[]> =>
  (await selectAccessKeysOf(desk.db, person, desk.now)).map(({ id, label, made_at, expires_at }) => ({
    id,
    label,
    madeAt: made_at,
    expiresAt: expires_at,
  }))
