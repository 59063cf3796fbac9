import type { OwnSettings } from '@vigie/platform/settings'
import { z } from 'zod'

/** What an operator may set for a provider, beside what every house has. */
export const SETTINGS: OwnSettings = {
  organisation: 'Vigie demonstration provider',
  sender: 'notices',
  table: z.object({
    registers: z.string().optional().meta({
      description:
        'The registers of trusted flaggers that are asked when a notice comes over the protocol, by address, parted by commas',
      example: 'https://register.example/trusted-flaggers.json',
      missing: 'no claim to be a trusted flagger is granted (Art. 22 DSA)',
    }),
    controller: z.string().optional().meta({
      description: 'Who is responsible for the personal data: legal name and address, as the public reads it',
      example: 'Vigie demonstration provider, Example Street 2, 1000 Brussels',
      missing: 'the public reads that nobody has said who is responsible for the data (Art. 13 GDPR)',
    }),
    dataProtectionOfficer: z.string().optional().meta({
      description: 'How the public reaches whoever answers for the data: a function and a mailbox, no name',
      example: 'privacy@provider.example',
      missing: 'the public reads that no data-protection officer was named',
    }),
  }),
}
