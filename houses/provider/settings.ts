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
    transparencyDatabase: z
      .url({ protocol: /^https$/ })
      .optional()
      .meta({
        description:
          'Where statements of reasons are submitted (Art. 24(5) DSA), for an online platform: https://transparency.dsa.ec.europa.eu/api/v1, or its sandbox first',
        missing: 'statements of reasons are kept and not submitted',
      }),
    transparencyTokenFile: z.string().optional().meta({
      description: 'The file that holds the token for that database, and nothing else',
    }),
    platformHook: z
      .url({ protocol: /^https$/ })
      .optional()
      .meta({
        description:
          'Where the platform itself hears of each decision, signed as Standard Webhooks has it (v1a, Ed25519, with the key of the house)',
        missing: 'the platform hears of no decision by itself',
      }),
    platformUploaderHook: z
      .url({ protocol: /^https$/ })
      .optional()
      .meta({
        description:
          'Where the platform takes the statement of reasons for whoever put the content there (Art. 17 DSA) and passes it on to them, signed in the same way',
        missing: 'a moderator copies the text and notes that it was passed on',
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
