import type { Words } from '@vigie/locales'

export const localeOf = ({ language }: Words): string => (language === 'en' ? 'en-GB' : `${language}-BE`)

/** Numbers as a reader of that language writes them. */
export const writerOf = (words: Words, style: 'decimal' | 'percent' = 'decimal') => {
  const format = new Intl.NumberFormat(localeOf(words), {
    style,
    maximumFractionDigits: style === 'percent' ? 0 : 1,
  })
  return (value: number): string => format.format(value)
}
