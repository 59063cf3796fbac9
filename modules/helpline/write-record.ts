import { dayOf, newId } from '@vigie/kernel'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { across } from './categories/crosswalk.ts'
import {
  type CategoryList,
  categoriesOf,
  INSAFE_FAMILIES,
  LISTS,
  listOn,
  NETWORK_FAMILIES,
  type Scheme,
} from './categories/lists.ts'
import { type Answers, FACETS, LONGEST_NOTE, MOST_CATEGORIES, type NATURES } from './contact.ts'
import { type ContactRow, insertClosure, insertEnding, selectContact } from './contact-rows.ts'
import { mayWrite } from './may.ts'
import { minuteOf } from './minute.ts'
import { sealNote } from './places.ts'
import {
  type CategoryRow,
  insertCategories,
  insertNote,
  insertVersion,
  selectLastVersion,
} from './record-rows.ts'
import { insist, refuse } from './refusals.ts'
import { orRefuse } from './violations.ts'

const chosen = (words: readonly string[]) => z.array(z.enum(words)).max(MOST_CATEGORIES).optional()

/** The questions of the record: every one may be left out. */
export const answerFields = {
  caller: z.enum(FACETS.caller).optional(),
  aboutWhom: z.enum(FACETS.aboutWhom).optional(),
  ageBand: z.enum(FACETS.ageBand).optional(),
  gender: z.enum(FACETS.gender).optional(),
  language: z.enum(FACETS.language).optional(),
  region: z.enum(FACETS.region).optional(),
  network: chosen(Object.values(NETWORK_FAMILIES).flat()),
  insafe: chosen(Object.values(INSAFE_FAMILIES).flat()),
  place: z.enum(FACETS.place).optional(),
  platform: z.enum(FACETS.platform).optional(),
  risk: z.enum(FACETS.risk).optional(),
  outcome: z.enum(FACETS.outcome).optional(),
}
export const noteField = z.string().trim().max(LONGEST_NOTE).meta({ long: true })

type Said = Answers & {
  readonly network?: readonly string[] | undefined
  readonly insafe?: readonly string[] | undefined
}

/** A contact that this colleague may write in. */
export const contactToWrite = async (desk: Desk, id: string): Promise<ContactRow> => {
  const contact = await selectContact(desk.db, id)
  if (contact === undefined) throw refuse('no-such-contact')
  insist(mayWrite(desk.actor, contact.held_by))
  return contact
}

const listFor = (scheme: Scheme, contact: ContactRow): CategoryList => {
  const list = listOn(LISTS, scheme, dayOf(contact.started_at))
  if (list === null) throw refuse('category-not-now', [scheme === 'insafe' ? 'insafe' : 'network'])
  return list
}

/** What was chosen in both lists; where one was left empty, as the crosswalk says of the other. */
const categoriesFor = (contact: ContactRow, { network = [], insafe = [] }: Said): CategoryRow[] => {
  const rowsOf = (scheme: Scheme, words: readonly string[], way: CategoryRow['way']): CategoryRow[] => {
    if (words.length === 0) return []
    const list = listFor(scheme, contact)
    if (words.some((word) => !categoriesOf(list).includes(word)))
      throw refuse('category-not-now', [scheme === 'insafe' ? 'insafe' : 'network'])
    return [...new Set(words)].map((category) => ({ scheme, list: list.list, category, way }))
  }
  const other = (from: Scheme, to: Scheme, own: readonly string[], words: readonly string[]) =>
    own.length > 0 ? rowsOf(to, own, 'chosen') : rowsOf(to, across(from, words), 'crosswalk')
  return [...other('insafe', '116000', network, insafe), ...other('116000', 'insafe', insafe, network)]
}

interface Written {
  readonly nature: (typeof NATURES)[number]
  readonly said: Said
  readonly reason: string | null
}

/** Another version of the record, after the last one. */
export const writeVersion = async (
  desk: Desk,
  contact: ContactRow,
  { nature, said, reason }: Written,
): Promise<number> => {
  const version = (await selectLastVersion(desk.db, contact.id)) + 1
  const row = {
    contact: contact.id,
    version,
    nature,
    answers: said,
    reason,
    recorded_by: staffOf(desk),
    recorded_at: desk.now,
  }
  await orRefuse(insertVersion(desk.db, row), {
    taken: refuse('recorded-meanwhile'),
    'closed-or-not': refuse(reason === null ? 'contact-closed-already' : 'contact-still-open'),
  })
  await orRefuse(insertCategories(desk.db, row, categoriesFor(contact, said)), {
    'list-over': refuse('category-not-now'),
  })
  return version
}

export const writeNote = async (desk: Desk, contact: string, text: string | undefined): Promise<void> => {
  if (text === undefined || text === '') return
  const id = newId()
  await insertNote(desk.db, {
    id,
    contact,
    sealed: sealNote(desk, id, text),
    written_by: staffOf(desk),
    written_at: desk.now,
  })
}

/** A call ended when the exchange says so; anything else now. */
export const writeEnding = (desk: Desk, contact: ContactRow): Promise<void> =>
  orRefuse(
    insertEnding(desk.db, {
      contact: contact.id,
      started_at: contact.started_at,
      ended_at: contact.hung_up_at ?? minuteOf(desk.now),
      ended_by: staffOf(desk),
    }),
    { taken: refuse('contact-ended-already') },
  )

/** Ends what has not ended yet, and closes the record as this version has it. */
export const writeClosure = async (desk: Desk, contact: ContactRow, version: number): Promise<void> => {
  if (contact.ended_at === null) await writeEnding(desk, contact)
  const row = { contact: contact.id, version, closed_by: staffOf(desk), closed_at: desk.now }
  await orRefuse(insertClosure(desk.db, row), {
    taken: refuse('contact-closed-already'),
    'moved-on': refuse('recorded-meanwhile'),
  })
}
