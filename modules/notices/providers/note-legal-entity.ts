import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import type { EntityGiven, LegalEntity } from './legal-entity.ts'
import { insertNextVersion, insertProvider, selectEntities } from './legal-entity-rows.ts'

export const getEntity = async (desk: Pick<Desk, 'db'>, id: string): Promise<LegalEntity> => {
  const [entity] = await selectEntities(desk.db, [id])
  if (!entity) throw refuse('no-such-provider')
  return entity
}

// The name is published in the yearly account, which holds no personal data: Art. 22(3).
const insistOnName = ({ name }: EntityGiven): void => {
  if (name.includes('@')) throw refuse('provider-without-address-in-name')
}

/** Writes down a provider that nobody knew before. */
export const writeProvider = async (desk: Desk, id: string, given: EntityGiven): Promise<void> => {
  insistOnName(given)
  const noted = { id, by: staffOf(desk), at: desk.now }
  await orRefuse(insertProvider(desk.db, noted, given), { taken: refuse('provider-exists') })
}

/** Writes down what a provider is from today on. What was noted before stays. */
export const writeEntity = async (desk: Desk, id: string, given: EntityGiven): Promise<void> => {
  insistOnName(given)
  const noted = { id, by: staffOf(desk), at: desk.now }
  await orRefuse(insertNextVersion(desk.db, await getEntity(desk, id), noted, given), {
    taken: refuse('provider-exists'),
  })
}
