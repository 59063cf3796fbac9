import { bySystem, type House } from '@vigie/platform/operation'
import type { Format } from '../formats/format.ts'
import type { Source } from '../words.ts'
import { selectListNamed } from './list-rows.ts'
import { makeList } from './make-list.ts'

const FROM: Readonly<Record<Format, Source>> = {
  ncmec: 'ncmec',
  stopncii: 'stopncii',
  threatexchange: 'threatexchange',
  vics: 'project-vic',
  'plain-pdq': 'own',
  'plain-sha256': 'own',
  'plain-sha1': 'own',
  'plain-md5': 'own',
}

/**
 * The list of that name; where there is none it is made, for whoever imports at the command line. It may then be looked
 * up at the desk and nothing more, until a coordinator says what its owner allows.
 */
export const ensureList = (
  house: House,
  wish: { readonly name: string; readonly format: Format; readonly owner: string },
): Promise<{ made: boolean }> =>
  bySystem(house, async (desk) => {
    const { name, format, owner } = wish
    if ((await selectListNamed(desk.db, name)) !== null) return { made: false }
    const rights = { lookUp: true, answerPartners: false, shareOnward: false, inherit: false }
    const list = await makeList(desk, { name, owner, format, source: FROM[format], ...rights })
    await house.record(desk, 'hashes.add-list', `list:${list}`)
    return { made: true }
  })
