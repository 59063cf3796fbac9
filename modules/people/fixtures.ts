import { newId } from '@vigie/kernel'
import type { Actor, Desk, Role } from '@vigie/platform/operation'
import { insertVettingDocument } from './eligibility-rows.ts'
import { insertPerson, insertRoleGrant } from './person-rows.ts'
import { VETTING_DOCUMENTS } from './vetting-document.ts'

/** The staff of the demonstration world and of the tests. Made-up people. */
export const STAFF = {
  olivia: { name: 'Olivia Peeters', roles: ['administrator'], language: 'nl', vetted: null },
  griet: { name: 'Griet Claes', roles: ['coordinator'], language: 'nl', vetted: 'now' },
  hanne: { name: 'Hanne Maes', roles: ['analyst'], language: 'nl', vetted: 'now' },
  bram: { name: 'Bram Lambert', roles: ['analyst'], language: 'fr', vetted: 'now' },
  yasmine: { name: 'Yasmine Weber', roles: ['analyst'], language: 'de', vetted: 'now' },
  tom: { name: 'Tom Wouters', roles: ['analyst'], language: 'nl', vetted: 'expired' },
  louis: { name: 'Louis Renard', roles: ['policy-officer'], language: 'fr', vetted: null },
  ines: { name: 'Ines Becker', roles: ['data-protection-officer'], language: 'en', vetted: null },
} as const satisfies Record<
  string,
  { name: string; roles: readonly Role[]; language: string; vetted: 'now' | 'expired' | null }
>
export type StaffName = keyof typeof STAFF

export const STAFF_NAMES: readonly StaffName[] = [
  'olivia',
  'griet',
  'hanne',
  'bram',
  'yasmine',
  'tom',
  'louis',
  'ines',
]

const yearsFrom = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}-01-02`

/** One value for each member of the staff. */
const forEach = <Value>(make: (name: StaffName) => Value): Record<StaffName, Value> => ({
  olivia: make('olivia'),
  griet: make('griet'),
  hanne: make('hanne'),
  bram: make('bram'),
  yasmine: make('yasmine'),
  tom: make('tom'),
  louis: make('louis'),
  ines: make('ines'),
})

/** Writes the made-up staff into empty books, with their roles and vettings. Olivia, the first, is given hers by nobody. */
export const seedStaff = async (desk: Desk): Promise<Record<StaffName, Actor & { kind: 'person' }>> => {
  const ids = forEach(newId)
  for (const name of STAFF_NAMES) {
    const { name: fullName, language, roles, vetted } = STAFF[name]
    await insertPerson(desk.db, {
      id: ids[name],
      name: fullName,
      mail: `${name}@vigie.example`,
      language,
      joined_at: desk.now,
    })
    for (const role of roles) {
      await insertRoleGrant(desk.db, {
        id: newId(),
        person: ids[name],
        role,
        granted_by: name === 'olivia' ? null : ids.olivia,
        granted_at: desk.now,
      })
    }
    if (vetted === null) continue
    const shift = vetted === 'now' ? 0 : -6
    for (const document of VETTING_DOCUMENTS) {
      await insertVettingDocument(desk.db, {
        id: newId(),
        person: ids[name],
        document,
        seen_on: yearsFrom(desk.today, shift - 1),
        valid_until: yearsFrom(desk.today, shift + 3),
        seen_by: ids.olivia,
        recorded_at: desk.now,
      })
    }
  }
  return forEach((name) => ({ kind: 'person', id: ids[name], roles: STAFF[name].roles }))
}
