import { LANGUAGES, withoutBlankEnds } from '@vigie/kernel'
import { z } from 'zod'
import { LONGEST_LOCATION, MOST_LOCATIONS } from './location.ts'
import { allowsUnnamed, MATTERS } from './matter.ts'

/** By which way a notice came. */
export const CHANNELS = ['protocol', 'e-mail', 'form', 'desk'] as const
export type Channel = (typeof CHANNELS)[number]

/** What the register of trusted flaggers said of the sender when the notice came. */
export const OUTCOMES = ['not-claimed', 'matched', 'not-matched', 'unreachable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** In which standing a notice says that it comes. */
export const CLAIMS = ['ordinary', 'trusted-flagger', 'voluntary'] as const
export type Claim = (typeof CLAIMS)[number]

/** The statement of good faith that the form shows now (Art. 16(2)(d)). Another text is another version. */
export const GOOD_FAITH = '2026-1'

export const LONGEST_EXPLANATION = 20_000
export const LONGEST_NAME = 200
export const LONGEST_MAIL = 254

const written = () => z.string().overwrite(withoutBlankEnds)

export const explanation = written().min(1).max(LONGEST_EXPLANATION).meta({ long: true })
export const locations = z.array(written().min(1).max(LONGEST_LOCATION)).min(1).max(MOST_LOCATIONS)
export const matter = z.enum(MATTERS)
export const notifierName = written().max(LONGEST_NAME).optional()
export const notifierMail = z.email().max(LONGEST_MAIL).optional()

/** What the form of Art. 16 brings. */
export const noticeSent = z
  .strictObject({
    language: z.enum(LANGUAGES),
    matter,
    explanation,
    locations,
    name: notifierName,
    mail: notifierMail,
    goodFaith: z.literal(GOOD_FAITH),
  })
  .superRefine(({ matter: about, name, mail }, say) => {
    if (allowsUnnamed(about)) return
    if (!name) say.addIssue({ code: 'custom', path: ['name'], message: 'Say who you are.' })
    if (!mail) say.addIssue({ code: 'custom', path: ['mail'], message: 'Say where we can answer.' })
  })
export type NoticeSent = z.output<typeof noticeSent>
