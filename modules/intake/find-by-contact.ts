import { trimEnd } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import { selectContacts } from './report-rows.ts'
import { contactPlace } from './seal-report.ts'

const BETWEEN_WORDS = /[\s<>,;:()"']/
const NUMBER = /\+?\d[\d\s./-]{6,}\d/g
/** Of a number what is the same with and without the code of a country. */
const FEWEST_DIGITS = 8

const isMail = (word: string): boolean => {
  const at = word.indexOf('@')
  return at > 0 && word.indexOf('.', at + 2) > 0
}

/** The mail addresses and telephone numbers in what somebody wrote, as they can be compared. */
const marksOf = (text: string): { mails: string[]; numbers: string[] } => {
  const words = text.split(BETWEEN_WORDS).map((word) => trimEnd(word, /\./))
  const others = words.filter((word) => !isMail(word)).join(' ')
  return {
    mails: words.filter(isMail).map((mail) => mail.toLowerCase()),
    numbers: (others.match(NUMBER) ?? [])
      .map((number) => number.replace(/\D/g, '').replace(/^0+/, ''))
      .filter((digits) => digits.length >= FEWEST_DIGITS),
  }
}

/** Whether two texts name one mailbox or one telephone. */
export const isSameContact = (one: string, other: string): boolean => {
  const [a, b] = [marksOf(one), marksOf(other)]
  return (
    a.mails.some((mail) => b.mails.includes(mail)) ||
    a.numbers.some((number) => b.numbers.some((also) => number.endsWith(also) || also.endsWith(number)))
  )
}

const PAGE = 500

/**
 * The reports at which this mail address or telephone number was left. There is no index of contacts, so that nobody can
 * ask the tables who reported: every contact is opened, which is slow, rare, and a line of the audit.
 */
export const findReportsByContact = async (desk: Desk, contact: string): Promise<string[]> => {
  const ring = opening(desk)
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await selectContacts(desk.db, after, PAGE)
    for (const { id, sealed } of page) {
      if (isSameContact(openText(ring, contactPlace(id), sealed), contact)) found.push(id)
    }
    after = page.at(-1)?.id ?? null
    if (page.length < PAGE) return found
  }
}
