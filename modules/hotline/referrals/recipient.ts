import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import { hasInhopeHotline } from '../routes/inhope-members.ts'
import { POLICE_CONTACTS } from '../routes/police-contacts.ts'
import type { RecipientSort } from './referral.ts'

/** The authorities with which the centre has an agreement, and the helpline, under the names the directory gives them. */
const AUTHORITIES = ['igvm-iefh', 'dpa'] as const
const HELPLINE = 'child-focus-116000'

/**
 * Whether this can be the recipient of a referral of that kind: a police contact by matter and district, a country
 * with a member hotline of INHOPE, an authority, or the helpline.
 */
export const isRecipient = (sort: RecipientSort, recipient: string, kind: DesignatedKind): boolean => {
  switch (sort) {
    case 'police':
      return POLICE_CONTACTS.some(
        ({ id, matters }) => id === recipient && (matters === null || matters.includes(kind)),
      )
    case 'inhope':
      // ICCAM is for images of the sexual abuse of children and nothing else.
      return kind === 'csam' && recipient !== 'BE' && hasInhopeHotline(recipient)
    case 'authority':
      return AUTHORITIES.some((authority) => authority === recipient)
    case 'helpline':
      return recipient === HELPLINE
  }
}

/** Whom this case could go to, for a page that lets somebody choose. */
export const recipientsFor = (
  kind: DesignatedKind,
  hostedIn: readonly string[],
): Readonly<Record<RecipientSort, readonly string[]>> => ({
  police: POLICE_CONTACTS.filter(({ id }) => isRecipient('police', id, kind)).map(({ id }) => id),
  inhope: [...new Set(hostedIn)].filter((country) => isRecipient('inhope', country, kind)),
  authority: AUTHORITIES,
  helpline: [HELPLINE],
})

/** The language of the recipient's copy: partners abroad read English, the rest reads the language of the case. */
export const languageFor = (sort: RecipientSort, caseLanguage: Language): Language =>
  sort === 'inhope' ? 'en' : caseLanguage
