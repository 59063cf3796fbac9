import { bySystem, type House, visit } from '@vigie/platform/operation'
import type { Format } from '../formats/format.ts'
import { FORMAT_DOORS } from '../formats/index.ts'
import { getList } from '../lists/find-lists.ts'
import { refuse } from '../refusals.ts'
import { selectCountry, selectExportPage } from './export-rows.ts'

const PAGE = 5_000

export type Exported = { written: number; leftOut: number }

/**
 * Writes a list out in a format, piece by piece, when its owner lets it go further. `exported` counts along: what the
 * format has no place for is left out, and said.
 */
export const exportList = async function* (
  house: House,
  wish: { readonly list: string; readonly format?: Format },
  exported: Exported,
): AsyncGenerator<string> {
  const list = await bySystem(house, async (desk) => {
    const found = await getList(desk, wish.list)
    if (!found.rights.shareOnward) throw refuse('list-may-not-be-shared')
    await house.record(desk, 'hashes.export-list', `list:${found.id}`)
    return { ...found, country: await selectCountry(desk.db, found.id) }
  })
  const writer = FORMAT_DOORS[wish.format ?? list.format].writer({
    owner: list.owner,
    name: list.name,
    at: house.clock(),
    country: list.country,
  })
  yield writer.begin()
  for (let after = 0; ; ) {
    const page = await visit(house, { kind: 'system' }, null, (desk) =>
      selectExportPage(desk.db, list.id, after, PAGE),
    )
    const pieces = page.map(({ record }) => writer.write(record))
    exported.leftOut += pieces.filter((piece) => piece === null).length
    exported.written += pieces.filter((piece) => piece !== null).length
    yield pieces.join('')
    after = page.at(-1)?.number ?? after
    if (page.length < PAGE) break
  }
  yield writer.end()
}
