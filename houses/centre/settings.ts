import type { OwnSettings } from '@vigie/platform/settings'
import { z } from 'zod'

/** What an operator may set for a centre, beside what every house has. */
export const SETTINGS: OwnSettings = {
  organisation: 'Vigie demonstration centre',
  sender: 'hotline',
  table: z.object({
    flaggerReference: z.string().optional().meta({
      description: 'Our entry in the register of trusted flaggers; without it notices are ordinary ones',
      example: 'TF-BE-0000',
    }),
    awardingCoordinator: z.string().optional().meta({
      description: 'The coordinator who awarded the status',
      example: 'Demonstration coordinator',
    }),
  }),
}
