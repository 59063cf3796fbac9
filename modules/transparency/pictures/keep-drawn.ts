import type { Books } from '@vigie/platform/operation'
import type { Draw } from '@vigie/platform/picture'
import { lastPublished } from '../account-rows.ts'
import { drawPictures } from './draw-pictures.ts'

/** Keeps the pictures of what is published: looks again only when something was, and once after a start, for new words. */
export const keepDrawn = (commons: () => Books, draw: Draw): (() => Promise<void>) => {
  let seen: string | null = null
  return async () => {
    const last = await lastPublished(commons())
    if (last === seen) return
    await drawPictures(commons(), draw)
    seen = last
  }
}
