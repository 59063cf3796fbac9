import { isLimits, SETTABLE } from '@vigie/hotline/limits'
import { isSampleSize } from '@vigie/hotline/sample'
import { isOwnMachine, type OwnSettings } from '@vigie/platform/settings'
import { z } from 'zod'

const isClear = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && !isOwnMachine(hostname)

const day = z.iso.date({ error: 'is not a day such as 2026-12-31' }).optional()

/** What an operator may set for a centre, beside what every house has. */
export const SETTINGS: OwnSettings = {
  organisation: 'Vigie demonstration centre',
  sender: 'hotline',
  table: z.object({
    flaggerReference: z.string().optional().meta({
      description:
        'Our entry in the register of trusted flaggers, taken over once, before anybody noted the status at the desk',
      example: 'TF-BE-0000',
    }),
    awardingCoordinator: z.string().optional().meta({
      description: 'The coordinator who awarded the status',
      example: 'Demonstration coordinator',
    }),
    awardedOn: day.meta({
      description: 'Day of the decision that awarded the status, as 2026-12-31',
      example: '2024-02-19',
    }),
    awardedArea: z.string().optional().meta({
      description: 'The area of expertise that the decision names, in its words',
      example: 'sexual abuse and exploitation of minors (made up)',
    }),
    helplineOrigin: z
      .url({ protocol: /^https?$/ })
      .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
        error: 'is not an origin such as https://helpline.example',
      })
      .optional()
      .meta({
        description: 'Origin of the desk of the helpline as its staff see it',
        missing: 'the helpline is reached on this machine alone',
      }),
    helplineSiteOrigin: z
      .url({ protocol: /^https?$/ })
      .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
        error: 'is not an origin such as https://write.example',
      })
      .optional()
      .meta({
        description: 'Origin of the site on which people write to the helpline, as they see it',
        missing: 'the site of the helpline is reached on this machine alone',
      }),
    smsGateway: z
      .url({ protocol: /^https?$/ })
      .refine((value) => URL.canParse(value) && !isClear(new URL(value)), {
        error: 'must be https, except for this machine itself',
      })
      .optional()
      .meta({
        description:
          'Where the gateway takes the text messages with which the helpline answers; what opens it is kept under the name sms-gateway',
      }),
    smsNumber: z
      .string()
      .regex(/^\+?[\d ]{4,20}$/, { error: 'is not a number such as +32 470 00 00 00' })
      .optional()
      .meta({
        description: 'The number to which people send text messages to the helpline, as its site says it',
      }),
    stepLimits: z
      .string()
      .refine(isLimits, { error: 'is not a list of steps such as first-look=24h,sending=2d' })
      .optional()
      .meta({
        description: `How long a step of a case may take, where it is not the usual: ${SETTABLE.join(', ')}, each with hours or days, as first-look=24h,sending=2d`,
      }),
    qualitySample: z
      .string()
      .refine(isSampleSize, { error: 'is not a number from 1 to 500' })
      .optional()
      .meta({
        description:
          'How many decided items of each quarter are looked at once more, blind, where it is not the usual 30',
      }),
    evidenceStores: z.string().optional().meta({
      description:
        'Where captures of what was seen are kept outside Vigie, by your own names, parted by commas',
      example: 'evidence safe, offline disk',
      missing: 'analysts cannot record that a capture is kept elsewhere (seed 004, § 36.4)',
    }),
    controller: z.string().optional().meta({
      description: 'Who is responsible for the personal data: legal name and address, as the public reads it',
      example: 'Vigie demonstration centre, Example Street 1, 1000 Brussels',
      missing: 'the public reads that nobody has said who is responsible for the data (Art. 13 GDPR)',
    }),
    dataProtectionOfficer: z.string().optional().meta({
      description: 'How the public reaches the data-protection officer: a function and a mailbox, no name',
      example: 'privacy@vigie.example',
      missing: 'the public reads that no data-protection officer was named',
    }),
    supervisoryAuthority: z.string().optional().meta({
      description: 'The data protection authority that the public can complain to: name and address',
      example: 'Demonstration data protection authority, authority.example',
      missing: 'the public reads that no authority was named to complain to',
    }),
    groundsConfirmedOn: day.meta({
      description:
        'Day on which you confirmed that the royal decrees of 18 September and 15 November 2016 and the Act of 30 July 2018 are your grounds, as the page about personal data says, and that each period of the schedule rests on the law that it names',
      example: '2025-01-02',
      missing: 'the public reads that the grounds in law are not confirmed',
    }),
  }),
}
