import type { Desk } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import type { Service } from './service.ts'
import { selectServices } from './service-rows.ts'

/** The services of these providers, or of all. */
export const findServices = (
  desk: Pick<Desk, 'db'>,
  providers: readonly string[] | null,
): Promise<Service[]> => selectServices(desk.db, providers)

/** One service of this provider. */
export const getService = async (desk: Pick<Desk, 'db'>, provider: string, id: string): Promise<Service> => {
  const found = (await selectServices(desk.db, [provider])).find((service) => service.id === id)
  if (!found) throw refuse('no-such-service')
  return found
}
