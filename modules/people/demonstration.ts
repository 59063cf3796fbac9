import { newId } from '@vigie/kernel'
import { connect } from '@vigie/platform/database'
import { databaseAt, type HousePlace } from '@vigie/platform/house'
import { type Actor, type Desk, type House, type NoTables, type Role, visit } from '@vigie/platform/operation'
import { findStaff } from './find-people.ts'
import { insertPerson, insertRoleGrant } from './person-rows.ts'
import { insertDemonstration, selectDemonstration } from './sign-in/session-rows.ts'

/**
 * Makes empty books those of a demonstration world; false where they are that already. Refuses books in which somebody works
 * for real. Only the owner of the tables can say so; the apps cannot, so no real world ever becomes a made-up one.
 */
export const beginDemonstration = async (
  place: HousePlace,
  books: string,
  house: House,
): Promise<boolean> => {
  const system = { kind: 'system' } as const
  if (await visit(house, system, null, ({ db }) => selectDemonstration(db))) return false
  if ((await visit(house, system, null, findStaff)).length > 0) {
    throw new Error(
      'These books are not a demonstration: somebody works in them. Choose another folder with VIGIE_DATA.',
    )
  }
  const url = new URL(place.superUrl)
  url.pathname = `/${databaseAt(place, books)}`
  const owner = connect<NoTables>(url.href, { max: 1 })
  try {
    await insertDemonstration(owner)
  } finally {
    await owner.close()
  }
  return true
}

export interface MadeUp {
  readonly name: string
  readonly mail: string
  readonly language: string
  readonly roles: readonly Role[]
}

/** Takes made-up people in. Nobody gave the first one their roles; they gave the others theirs. */
export const takeIn = async (
  desk: Desk,
  people: readonly MadeUp[],
): Promise<(Actor & { kind: 'person' })[]> => {
  const taken = people.map(({ roles }) => ({ kind: 'person', id: newId(), roles }) as const)
  const giver = taken[0]?.id ?? null
  for (const [at, { name, mail, language, roles }] of people.entries()) {
    const person = taken[at]?.id ?? newId()
    await insertPerson(desk.db, { id: person, name, mail, language, joined_at: desk.now })
    for (const role of roles) {
      await insertRoleGrant(desk.db, {
        id: newId(),
        person,
        role,
        granted_by: at === 0 ? null : giver,
        granted_at: desk.now,
      })
    }
  }
  return taken
}
