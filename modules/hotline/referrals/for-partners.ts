import type { Assessment } from '../items/assessment.ts'
import type { Seen } from '../items/seen.ts'
import { type Site, siteForPartners } from '../items/site.ts'
import { gravityOf, type Verdict } from '../items/verdict.ts'
import type { AgeBand, Nature, SelfGenerated, Sex, YesNo } from '../playbook/plan.ts'

/** The numbers of the partner exchange, each list once. Where it knows no "not known", nothing is sent. */
const CLASSIFICATIONS = { baseline: 1, national: 2, '': 4 } as const
const AGES: Readonly<Record<AgeBand, number>> = {
  infant: 2,
  'pre-pubescent': 3,
  pubescent: 4,
  minor: 1,
  adult: 1,
  'not-determined': 1,
}
const GENDERS: Readonly<Record<Sex, number>> = { 'not-determined': 1, female: 2, male: 3, both: 4 }
const YES_NO: Readonly<Record<YesNo, number | null>> = { yes: 1, no: 0, unknown: null }
const VIRTUAL: Readonly<Record<Nature, number | null>> = {
  real: 0,
  drawn: 1,
  'ai-generated': 1,
  unknown: null,
}
const SELF_MADE: Readonly<Record<SelfGenerated, number | null>> = {
  no: 0,
  voluntary: 1,
  coerced: 1,
  yes: 1,
  unknown: null,
}

const known = (field: string, value: number | null) => (value === null ? {} : { [field]: value })

type Found = Pick<Verdict, 'outcome' | 'kind' | 'nature' | 'ageBand' | 'act'> &
  Pick<Assessment, 'sex' | 'selfGenerated'> &
  Pick<Seen, 'childModelling'>

/** An item as the fields of a report in ICCAM. */
export const itemForPartners = (found: Found, site: Site, referrer: string | null) => ({
  ...siteForPartners(site),
  ...(referrer === null ? {} : { sourceUrlReferrer: referrer }),
  assessment: {
    classification: CLASSIFICATIONS[gravityOf(found)],
    ageCategorization: AGES[found.ageBand],
    genderCategorization: GENDERS[found.sex],
    ...known('virtualContentCategorization', VIRTUAL[found.nature]),
    ...known('userGeneratedContentCategorization', SELF_MADE[found.selfGenerated]),
    ...known(
      'childModelingCategorization',
      found.childModelling === null ? null : YES_NO[found.childModelling],
    ),
  },
})
