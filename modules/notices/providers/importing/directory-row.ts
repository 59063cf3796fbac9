import { LANGUAGES } from '@vigie/kernel'
import { readCsvText } from '@vigie/platform/document'
import { z } from 'zod'
import { PROVIDER_ROLES } from '../../providers.ts'
import { CAPABILITIES, CHANNEL_KINDS } from '../channel-kinds.ts'
import { PURPOSES } from '../contact-point.ts'
import { readLanguageCodes } from '../note-contact-point.ts'
import { readDomain } from '../note-service.ts'
import { readHours } from '../opening-hours.ts'

/** Signs that show nothing, or turn the text around: pasted along, never meant. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu

/** The text of a cell: no unseen signs, no doubled blanks, and without the apostrophe that we write before what looks like a formula. */
const clean = (text: string): string =>
  readCsvText(text.replaceAll(/[\t\n]/g, ' ').replaceAll(UNSEEN, ''))
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** What a spreadsheet would carry out: no name and no address begins so. */
const isFormula = (text: string): boolean => /^['"\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text)

const words = (text: string): string[] => text.split(/[\s;,|]+/).filter((one) => one !== '')
const list = <Word extends string>(known: readonly [Word, ...Word[]]) =>
  z
    .string()
    .transform((text) => words(text.toLowerCase()))
    .pipe(z.array(z.enum(known)))

const YES = ['yes', 'true', '1', 'x', 'ja', 'oui']
const NO = ['no', 'false', '0', 'nee', 'non', 'nein']
const yesOrNo = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.enum([...YES, ...NO]))
  .transform((text) => YES.includes(text))

const name = z
  .string()
  .max(120)
  .refine((text) => !isFormula(text) && !text.includes('@'))
const place = z
  .string()
  .max(500)
  .refine((text) => !isFormula(text))

/** What may stand under each heading. An empty cell says nothing. */
const COLUMNS = {
  provider: name,
  country: z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}$/)),
  postal_address: place,
  provider_roles: list(PROVIDER_ROLES),
  provider_languages: list(LANGUAGES),
  in_eu_scope: yesOrNo,
  service: name,
  service_roles: list(PROVIDER_ROLES),
  in_scope: yesOrNo,
  platform_name: name,
  domains: z
    .string()
    .transform((text) => words(text).map(readDomain))
    .pipe(z.array(z.string()).max(50)),
  purpose: z.enum(PURPOSES),
  mailbox: z.email().max(200).toLowerCase(),
  form: place,
  telephone: z
    .string()
    .max(40)
    .regex(/^\+?[0-9 ()./-]{3,40}$/),
  languages: z.string().transform(readLanguageCodes).pipe(z.array(z.string())),
  hours: z
    .string()
    .transform(readHours)
    .pipe(z.custom<NonNullable<ReturnType<typeof readHours>>>((read) => read !== null)),
  channel: z.enum(CHANNEL_KINDS),
  endpoint: place,
  credential: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  max_items: z.coerce.number().int().min(1).max(100_000),
  capabilities: list(CAPABILITIES),
  channel_languages: list(LANGUAGES),
  our_account: name,
  labeler: place,
  source: place,
  source_day: z.iso.date(),
} as const
type Columns = typeof COLUMNS
type Column = keyof Columns

export type DirectoryRow = { readonly [Name in Column]?: z.output<Columns[Name]> | undefined }

/** The headings that are read, as they stand in a file. */
export const DIRECTORY_COLUMNS: readonly string[] = Object.keys(COLUMNS)

const isColumn = (text: string): text is Column => Object.hasOwn(COLUMNS, text)

const Row = z.object(COLUMNS).partial()

/** Reads what can be read of a row; what cannot is named by its heading, and what no heading knows is left alone. */
export const readDirectoryRow = (
  cells: Readonly<Record<string, string>>,
): { readonly read: DirectoryRow; readonly unreadable: readonly string[] } => {
  const known = Object.entries(cells).flatMap(([column, text]) => {
    const said = clean(text)
    return isColumn(column) && said !== '' ? [[column, said] as const] : []
  })
  const unreadable = known.flatMap(([column, text]) =>
    COLUMNS[column].safeParse(text).success ? [] : [column],
  )
  const readable = known.filter(([column]) => !unreadable.includes(column))
  return { read: Row.parse(Object.fromEntries(readable)), unreadable }
}
