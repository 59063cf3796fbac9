import { ELSEWHERE, MAIL, ORDINARY, REFUSED, REFUSED_IN_NAMES, REFUSED_PHRASES, UNREAD } from './refused.ts'

const spread = (list: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(list).flatMap(([words, better]) => words.split(' ').map((word) => [word, better])))
const ANYWHERE = spread(REFUSED)
const IN_NAMES = spread(REFUSED_IN_NAMES)

/** The words that a name is put together of: `layKey`, `lay_key` and `LAY_KEY` hold the same two. */
const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase())

const inLine = (line: string): [word: string, better: string][] => {
  const read = ORDINARY.reduce((text, ordinary) => text.replace(ordinary, ' '), line)
  const phrases = Object.entries(REFUSED_PHRASES).filter(([phrase]) => read.toLowerCase().includes(phrase))
  const words = (read.match(/[A-Za-z][A-Za-z_0-9]*/g) ?? []).flatMap((name) => {
    const parts = partsOf(name)
    return parts.flatMap((part): [string, string][] => {
      const better = ANYWHERE.get(part) ?? (parts.length > 1 ? IN_NAMES.get(part) : undefined)
      return better === undefined ? [] : [[part, better]]
    })
  })
  return [...phrases, ...words]
}

/** The line without code, addresses and the targets of links. */
const prose = (line: string): string =>
  line
    .replace(/`[^`]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<?https?:\S+/g, ' ')
const isForPeople = (file: string): boolean =>
  /^locales\/en\/|^docs\/operating\/.*\.md$|^(?:README|SECURITY|CHANGELOG)\.md$/.test(file)
/** Of a file of texts only what is read counts, and what stands in its places does not. */
const textOf = (file: string, line: string): string =>
  file.endsWith('.json') ? (/": "(.*)",?$/.exec(line)?.[1] ?? '').replace(/\{[^}]*\}/g, ' ') : prose(line)

/** Every refused word of a file, a line each: `file:12: laid: say create`. */
export const offencesIn = (file: string, text: string): string[] => {
  if (UNREAD.test(file)) return []
  const elsewhere = ELSEWHERE.filter(({ files }) => files.test(file))
  const isRefused = (word: string): boolean => !elsewhere.some((one) => one.word.test(word))
  const told = (where: string, found: readonly (readonly [string, string])[]) =>
    found.filter(([word]) => isRefused(word)).map(([word, better]) => `${where}: ${word}: say ${better}`)
  let isCode = false
  return [
    ...told(file, inLine(file)),
    ...text.split('\n').flatMap((line, at) => {
      const where = `${file}:${at + 1}`
      if (file.endsWith('.md') && line.startsWith('```')) isCode = !isCode
      const mail = isForPeople(file) && !isCode ? (textOf(file, line).match(MAIL) ?? []) : []
      // A row of the glossary says a word in four languages; the last two places are English.
      const read = file === 'GLOSSARY.md' && line.startsWith('|') ? line.split('|').slice(-3).join('|') : line
      return [...told(where, inLine(read)), ...mail.map((word) => `${where}: ${word}: say e-mail`)]
    }),
  ]
}

/** The same for the titles of commits. */
export const offencesInTitles = (titles: readonly string[]): string[] =>
  titles.flatMap((title) => inLine(title).map(([word, better]) => `“${title}”: ${word}: say ${better}`))
