import type { DesignatedKind } from '@vigie/intake/report-kind'

/** The words of the DSA Transparency Database (schema v2, in force since 1 July 2025) for what we notify. */
export type DatabaseTerms = {
  readonly category: string
  readonly categoryAddition: string | null
  readonly keyword: string
  /** Only with KEYWORD_OTHER: what the database has no keyword for. */
  readonly specificationOther: string | null
}

const MINORS = 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS'
const CYBER_VIOLENCE = 'STATEMENT_CATEGORY_CYBER_VIOLENCE'
const VIOLENCE = 'STATEMENT_CATEGORY_VIOLENCE'

const terms = (category: string, keyword: string, categoryAddition: string | null = null): DatabaseTerms => ({
  category,
  categoryAddition,
  keyword,
  specificationOther: null,
})

const ABUSE_IMAGES = terms(MINORS, 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL')
const SYNTHETIC_ABUSE_IMAGES = terms(MINORS, 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE')
const GROOMING = terms(MINORS, 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS')
const SHARED_WITHOUT_CONSENT = terms(CYBER_VIOLENCE, 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING')
const SYNTHETIC_WITHOUT_CONSENT = terms(CYBER_VIOLENCE, 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE')

export type Notified = {
  readonly kind: DesignatedKind
  /** Made or altered by a machine: a deepfake or the like. */
  readonly synthetic: boolean
  /** The database's keywords for intimate images leave out minors: theirs are images of abuse. */
  readonly ofAnAdult: boolean
}

/** Category and keyword under which a notice is counted, the same on our side and on the platform's. */
export const databaseTerms = ({ kind, synthetic, ofAnAdult }: Notified): DatabaseTerms => {
  const ofAMinor = synthetic ? SYNTHETIC_ABUSE_IMAGES : ABUSE_IMAGES
  const adult = synthetic ? SYNTHETIC_WITHOUT_CONSENT : SHARED_WITHOUT_CONSENT
  switch (kind) {
    case 'csam':
      return ofAMinor
    case 'grooming':
      return GROOMING
    case 'sextortion':
      return ofAnAdult
        ? terms(CYBER_VIOLENCE, 'KEYWORD_CYBER_BULLYING_INTIMIDATION')
        : { ...GROOMING, categoryAddition: CYBER_VIOLENCE }
    case 'ncii':
    case 'voyeurism':
      return ofAnAdult ? adult : ofAMinor
    case 'extreme':
      return {
        category: ofAnAdult ? VIOLENCE : MINORS,
        categoryAddition: ofAnAdult ? null : VIOLENCE,
        keyword: 'KEYWORD_OTHER',
        specificationOther: 'Content of an extremely pornographic or violent nature',
      }
    case 'minor-prostitution':
      return terms(MINORS, 'KEYWORD_HUMAN_EXPLOITATION', VIOLENCE)
  }
}
