import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importList } from '@vigie/hashes'
import { OPEN_LIST } from '@vigie/hashes/fixtures'
import { addList } from '@vigie/hashes/verbs/add-list'
import { findPictures } from '../inheriting/find-pictures.ts'
import { enterFingerprint } from '../verbs/enter-fingerprint.ts'
import { openRegister } from './register.ts'

/** A register to which pictures come, each by its fingerprint in a case of its own, and lists that know some of them. */
export const openPictures = async () => {
  const register = await openRegister()
  const folder = await mkdtemp(join(tmpdir(), 'vigie-pictures-'))
  const { hanne, griet } = register.centre.staff
  const count = { cases: 0, lists: 0 }

  const itemWith = async (pdq: string | null, quality = 90, extra: object = {}) => {
    count.cases += 1
    const one = await register.opened([`https://picture.example/${count.cases}`])
    const item = one.items[0]?.id ?? ''
    if (pdq !== null) {
      await register.act(enterFingerprint, hanne, { item, pdq, quality, way: 'dropped', ...extra })
    }
    return { case: one.id, item }
  }

  /** The pictures of an item, with all that is known about each. */
  const of = (item: string) =>
    register.centre.read(hanne, async (desk) => (await findPictures(desk, [item])).get(item) ?? [])

  const outcomeOf = async (one: { case: string; item: string }) => {
    const { items } = await register.see(hanne, one.case)
    return items.find(({ id }) => id === one.item)
  }

  /** A list in the form of NCMEC, each line a fingerprint and its classification. */
  const listed = async (lines: readonly string[]) => {
    count.lists += 1
    const name = `list-${count.lists}`
    const given = { ...OPEN_LIST, name, source: 'inhope', format: 'ncmec', inherit: true }
    const { list } = await register.act(addList, griet, given)
    const file = join(folder, `${name}.xml`)
    const entries = lines.map((line, at) => {
      const [pdq = '', classification = ''] = line.split(' ')
      return `<image><member id="7">M</member><id>e${at}</id><classification>${classification}</classification><fingerprints><pdq>${pdq}</pdq></fingerprints></image>`
    })
    await writeFile(
      file,
      `<?xml version="1.0"?><queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images>${entries.join('')}</images></queryResult>`,
    )
    await importList(register.centre.desk.house, { file, list: name })
    return list
  }

  const close = async () => {
    await register.centre.close()
    await rm(folder, { recursive: true })
  }
  return { register, itemWith, of, outcomeOf, listed, close }
}

export type Pictures = Awaited<ReturnType<typeof openPictures>>
