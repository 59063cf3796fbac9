import type { Day, InEveryLanguage } from '@vigie/kernel'
import type { LegalArticle, Sheet } from './article.ts'
import type { Offence } from './offence.ts'
import { OFFENCES_AGAINST_SOMEBODY } from './offences-against-somebody.ts'
import { OFFENCES_OF_PICTURES } from './offences-of-pictures.ts'
import { GROUNDS_OF_THE_UNION } from './union-grounds.ts'

const OFFENCES: readonly Offence[] = [...OFFENCES_OF_PICTURES, ...OFFENCES_AGAINST_SOMEBODY]

/** First day of the new Criminal Code, by the Ministry of Justice. From here on the sheet of a house may say otherwise. */
export const NEW_CODE_FROM: Day = '2026-04-08'
const LAST_DAY_OF_1867: Day = '2026-04-07'
const DATES_OF_THE_NEW_CODE = {
  datesAt: 'https://justice.belgium.be/fr/themes/securite_et_criminalite/reforme_du_code_penal',
  checkedOn: '2026-11-29',
} as const

const OLD_CODE: InEveryLanguage = {
  nl: 'Strafwetboek (wet van 8 juni 1867)',
  fr: 'Code pénal (loi du 8 juin 1867)',
  de: 'Strafgesetzbuch (Gesetz vom 8. Juni 1867)',
  en: 'Belgian Criminal Code (law of 8 June 1867)',
}
const NEW_CODE: InEveryLanguage = {
  nl: 'Strafwetboek (wet van 29 februari 2024), boek II',
  fr: 'Code pénal (loi du 29 février 2024), livre II',
  de: 'Strafgesetzbuch (Gesetz vom 29. Februar 2024), Buch II',
  en: 'Belgian Criminal Code (law of 29 February 2024), book II',
}

const underBothCodes = (offence: Offence, index: number): readonly LegalArticle[] => {
  const { id, kinds, title, explanation, directiveArticle } = offence
  const common = {
    place: index + 1,
    country: 'BE',
    kinds,
    serves: offence.serves ?? 'notice',
    title,
    explanation,
    directiveArticle,
  } as const
  return [
    {
      ...common,
      id: `${id}@1867`,
      instrument: OLD_CODE,
      number: offence.oldNumber,
      validFrom: offence.oldFrom,
      validUntil: LAST_DAY_OF_1867,
      source: offence.oldLaw.name,
      sourceAt: offence.oldLaw.address,
      numberAt: offence.oldNumberAt ?? null,
      datesAt: offence.oldDatesAt ?? null,
      checkedOn: offence.checkedOn ?? null,
      note: null,
    },
    {
      ...common,
      id: `${id}@2024`,
      instrument: NEW_CODE,
      number: null,
      validFrom: NEW_CODE_FROM,
      validUntil: null,
      source:
        'Belgisch Staatsblad / Moniteur belge of 8 April 2024, law of 29 February 2024 introducing book II',
      sourceAt: 'https://www.ejustice.just.fgov.be/eli/wet/2024/02/29/2024002088/staatsblad',
      numberAt: null,
      ...DATES_OF_THE_NEW_CODE,
      note: 'The heading is that of the code of 1867: read it in the new code. No source was found for a start on 1 September 2026; refli.be names 9 April 2026.',
    },
  ]
}

/** What the sheet of a house begins with. A house that has a row for a ground keeps its own. */
export const STARTING_SHEET: Sheet = [
  ...OFFENCES.flatMap(underBothCodes),
  ...GROUNDS_OF_THE_UNION.map((ground, index) => ({ ...ground, place: OFFENCES.length + index + 1 })),
]
