import { createHash } from 'node:crypto'
import type { Books } from '@vigie/platform/operation'
import { DRAWING, LAYOUTS, type Layout } from '@vigie/platform/picture'
import type { Rows } from '../rows.generated.ts'
import type { YearPicture } from './year-picture.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The hash of all that is drawn: the same numbers in the same words have the same one. */
export const nameOf = ({ id, picture }: YearPicture, layout: Layout): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, id, layout, picture]))
    .digest('hex')

/** What was drawn of these pictures, by the picture; none while it waits to be. */
export const findDrawn = async (
  commons: Books,
  pictures: readonly YearPicture[],
): Promise<ReadonlyMap<YearPicture['id'], readonly string[]>> => {
  if (pictures.length === 0) return new Map()
  const names = pictures.map((one) => ({ id: one.id, names: LAYOUTS.map((layout) => nameOf(one, layout)) }))
  const rows = await tables(commons)
    .selectFrom('transparency.picture')
    .select(['name', 'svg'])
    .where(
      'name',
      'in',
      names.flatMap((one) => one.names),
    )
    .execute()
  const drawn = new Map(rows.map(({ name, svg }) => [name, svg]))
  return new Map(
    names.flatMap(({ id, names: mine }) => {
      const found = mine.flatMap((name) => drawn.get(name) ?? [])
      return found.length === LAYOUTS.length ? [[id, found] as const] : []
    }),
  )
}

export const findPictureNames = async (commons: Books): Promise<Set<string>> => {
  const rows = await tables(commons).selectFrom('transparency.picture').select('name').execute()
  return new Set(rows.map(({ name }) => name))
}

/** Two workers may draw the same one: it is the same. */
export const insertPicture = async (commons: Books, name: string, svg: string): Promise<void> => {
  await tables(commons)
    .insertInto('transparency.picture')
    .values({ name, svg })
    .onConflict((on) => on.doNothing())
    .execute()
}

export const deletePictures = async (commons: Books, names: readonly string[]): Promise<void> => {
  if (names.length === 0) return
  await tables(commons)
    .deleteFrom('transparency.picture')
    .where('name', 'in', [...names])
    .execute()
}
