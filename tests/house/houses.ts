import { centre } from '@vigie/centre'
import { CENTRE_GRANTS } from '../../houses/centre/access/index.ts'
import { grantsOf } from './grants-tables.ts'

/** Every house with the tables that stand beside it. */
export const GRANTS_OF_HOUSES = { centre: grantsOf(centre, CENTRE_GRANTS) } as const
export const CENTRE = GRANTS_OF_HOUSES.centre
