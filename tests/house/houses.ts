import { centre } from '@vigie/centre'
import { provider } from '@vigie/provider/house'
import { CENTRE_GRANTS } from '../../houses/centre/access/index.ts'
import { PROVIDER_GRANTS } from '../../houses/provider/access/index.ts'
import { grantsOf } from './grants-tables.ts'

/** Every house with the tables that stand beside it. */
export const GRANTS_OF_HOUSES = {
  centre: grantsOf(centre, CENTRE_GRANTS),
  provider: grantsOf(provider, PROVIDER_GRANTS),
} as const
export const CENTRE = GRANTS_OF_HOUSES.centre
export const PROVIDER = GRANTS_OF_HOUSES.provider
