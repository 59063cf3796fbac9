import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Books } from '@vigie/platform/operation'
import { type Draw, LAYOUTS } from '@vigie/platform/picture'
import { findAccountYears, findShown } from '../account-rows.ts'
import { deletePictures, findPictureNames, insertPicture, nameOf } from './picture-rows.ts'
import { picturesOfYear } from './pictures-of-year.ts'

/** Draws what no picture is there for yet, and takes away what no account shows any more. Answers how many were drawn. */
export const drawPictures = async (commons: Books, draw: Draw): Promise<number> => {
  const there = await findPictureNames(commons)
  const wanted = new Set<string>()
  let drawn = 0
  for (const year of await findAccountYears(commons)) {
    const [before = null] = await findShown(commons, year - 1)
    for (const account of await findShown(commons, year)) {
      for (const language of LANGUAGES) {
        for (const one of picturesOfYear(account, before, wordsOf(language))) {
          for (const layout of LAYOUTS) {
            const name = nameOf(one, layout)
            if (wanted.has(name)) continue
            wanted.add(name)
            if (there.has(name)) continue
            await insertPicture(commons, name, await draw(one.picture, layout, `picture-${one.id}`))
            drawn++
          }
        }
      }
    }
  }
  await deletePictures(
    commons,
    [...there].filter((name) => !wanted.has(name)),
  )
  return drawn
}
