import {
  LONGEST_ADDRESS,
  LONGEST_ADDRESSES,
  LONGEST_CONTACT,
  LONGEST_NUMBER,
  LONGEST_PLATFORM_WORDS,
  LONGEST_STORY,
  MOST_ADDRESSES,
  MOST_FINGERPRINTS,
  readAddresses,
  reportSent,
} from '@vigie/intake'
import { isBlank, withoutBlankEnds } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import { linesOf, type ReportAnswers } from './answers.ts'
import { STEPS, type Step, toldOf } from './steps.ts'

/** What is wrong with an answer: the field, the word of the complaint, how much there is and how much fits. */
export interface Complaint {
  readonly name:
    | 'kind'
    | 'addresses'
    | 'fingerprints'
    | 'toldNumber'
    | 'platformWords'
    | 'narrative'
    | 'contact'
  readonly word:
    | 'kind'
    | 'too-many'
    | 'too-long'
    | 'pictures'
    | 'number-long'
    | 'story'
    | 'story-long'
    | 'contact-long'
  readonly count: number
  readonly most: number
  readonly longest: number
}

export const complaintText = (words: Words, { word, count, most, longest }: Complaint): string =>
  words(`site-reporting.pages.error.${word}`, { count, most, longest })

const isEmpty = ({ narrative, addresses, fingerprints }: ReportAnswers): boolean =>
  isBlank(narrative) && isBlank(addresses) && fingerprints.length === 0

const {
  narrative: Narrative,
  addresses: Addresses,
  contact: Contact,
  toldNumber: ToldNumber,
  platformWords: PlatformWords,
} = reportSent.shape

const MOST_OF = { 'too-many': MOST_ADDRESSES, 'too-long': LONGEST_ADDRESSES }

const addressComplaints = (text: string): readonly Complaint[] => {
  if (Addresses.safeParse(linesOf(text)).success) return []
  const { addresses, complaints } = readAddresses(text)
  return complaints.map((word) => ({
    name: 'addresses',
    word,
    count: addresses.length,
    most: MOST_OF[word],
    longest: LONGEST_ADDRESS,
  }))
}

/** Nobody has to give a name; one of address, fingerprint and story there must be. */
export const complaintsOf = (step: Step, answers: ReportAnswers): readonly Complaint[] => {
  const complaint = (
    when: boolean,
    name: Complaint['name'],
    word: Complaint['word'],
    count = 0,
    most = 0,
  ): Complaint[] => (when ? [{ name, word, count, most, longest: most }] : [])
  const { narrative, contact, kind, fingerprints } = answers
  const [story, reached] = [withoutBlankEnds(narrative), withoutBlankEnds(contact)]
  switch (step) {
    case 'about':
      return complaint(kind === undefined, 'kind', 'kind')
    case 'place':
      return [
        ...addressComplaints(answers.addresses),
        ...complaint(
          fingerprints.length > MOST_FINGERPRINTS,
          'fingerprints',
          'pictures',
          fingerprints.length,
          MOST_FINGERPRINTS,
        ),
      ]
    case 'told': {
      if (toldOf(answers) !== 'yes') return []
      const { toldNumber, platformWords } = answers
      const [number, words] = [withoutBlankEnds(toldNumber), withoutBlankEnds(platformWords)]
      return [
        ...complaint(
          !ToldNumber.safeParse(toldNumber).success,
          'toldNumber',
          'number-long',
          number.length,
          LONGEST_NUMBER,
        ),
        ...complaint(
          !PlatformWords.safeParse(platformWords).success,
          'platformWords',
          'story-long',
          words.length,
          LONGEST_PLATFORM_WORDS,
        ),
      ]
    }
    case 'story':
      return [
        ...complaint(isEmpty(answers), 'narrative', 'story'),
        ...complaint(
          !Narrative.safeParse(narrative).success,
          'narrative',
          'story-long',
          story.length,
          LONGEST_STORY,
        ),
      ]
    case 'contact':
      return complaint(
        !Contact.safeParse(contact).success,
        'contact',
        'contact-long',
        reached.length,
        LONGEST_CONTACT,
      )
    case 'help':
    case 'who':
    case 'platform':
    case 'check':
      return []
  }
}

/** The first question whose answer cannot be sent as it is. */
export const firstUnfinished = (answers: ReportAnswers): Step | undefined =>
  STEPS.find((step) => complaintsOf(step, answers).length > 0)
