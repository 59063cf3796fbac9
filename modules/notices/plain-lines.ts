import { defang, type Language, TIME_ZONE } from '@vigie/kernel'

export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()

// Whatever a mail program may make a link of: a scheme, a host, a mailbox.
const LINKABLE = /(?<!hxxps?):\/\/|[\p{L}\d]\.\p{L}{2,}/iu

const unlinked = (word: string): string =>
  word
    .split(/(?=https?:\/\/)/i)
    .map((part) => (LINKABLE.test(part) ? defang(part) : part))
    .join('')

/** Free text for a mail: paragraphs stay, and an address someone typed into it loses its link. */
export const shareable = (text: string): string =>
  text
    .replace(/[^\S\n]+|[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
    .replace(/(?<!\S)\S*[^\s.,;:!?)]/g, unlinked)
    .trim()

export const inUtc = (moment: Date): string => `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`

export const longDate = (date: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: TIME_ZONE,
  }).format(date)
