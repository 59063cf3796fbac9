import { NOTICES_VIOLATIONS } from '@vigie/notices/violations'
import { PEOPLE_VIOLATIONS } from '@vigie/people/violations'
import { refusing } from '@vigie/platform/operation'

/**
 * What the rules about cases say no with: something was prepared already, whoever looks again took part before, somebody
 * assessed before two could look together, or two others do. What it shares with notices has their words.
 */
export const HOTLINE_VIOLATIONS = {
  VG006: 'prepared',
  VG020: 'partial',
  VG031: 'assessed',
  VG032: 'together',
} as const

export const orRefuse = refusing({ ...PEOPLE_VIOLATIONS, ...NOTICES_VIOLATIONS, ...HOTLINE_VIOLATIONS })
