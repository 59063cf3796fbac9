import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { LANGUAGES, type Language } from '@vigie/kernel'
import { receiptWords } from './receipt.ts'

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const source = readFileSync(new URL(`./check-receipt${ending}`, import.meta.url), 'utf8')
const check = ending === '.ts' ? stripTypeScriptTypes(source, { mode: 'strip' }) : source
const listOf = (language: Language): string =>
  `export default ${JSON.stringify(receiptWords[language].join(' '))}.split(' ')\n`

const hash = createHash('sha256')
  .update([check, ...LANGUAGES.map(listOf)].join())
  .digest('hex')
  .slice(0, 8)
const pathOf = (name: string): string => `/assets/receipt.${hash}/${name}.js`
const asScript = (body: string) => ({
  type: 'text/javascript; charset=utf-8',
  body: new TextEncoder().encode(body),
})

/** Where a page finds what checks the words, and the list of each language. */
export const RECEIPT_CHECK = pathOf('check')
export const RECEIPT_LISTS: Readonly<Record<Language, string>> = {
  nl: pathOf('nl'),
  fr: pathOf('fr'),
  de: pathOf('de'),
  en: pathOf('en'),
}

/** What a browser loads to check the words of a receipt while they are typed. */
export const RECEIPT_FILES = new Map([
  [RECEIPT_CHECK, asScript(check)],
  ...LANGUAGES.map((language) => [RECEIPT_LISTS[language], asScript(listOf(language))] as const),
])
