import { SENSITIVE_OF_PEOPLE } from '@vigie/people'
import { SENSITIVE_OF_PRIVACY } from '@vigie/privacy'

/** What somebody does only right after proving again who they are: nothing beyond what every house has. */
export const SENSITIVE_ACTS = [...SENSITIVE_OF_PEOPLE, ...SENSITIVE_OF_PRIVACY] as const
