import { boundedThread } from '../post/bounded-thread.ts'
import { DRAWING_THREAD } from './drawing-thread.ts'
import type { Layout, Picture } from './picture.ts'

export { DRAWING, LAYOUTS, type Layout, type Panel, type Part, type Picture, type Shown } from './picture.ts'

/** Loading what draws takes a second or two, once; a picture takes some milliseconds. */
const LONGEST = 60_000

/** Draws a picture as SVG. `id` is what its parts are named after in the page. Fails where it could not be drawn. */
export type Draw = (picture: Picture, layout: Layout, id: string) => Promise<string>

/** Draws in a thread of its own: whoever asks this process for a page does not wait for it. */
export const openDrawing = (): Draw => {
  const ask = boundedThread<{ layout: Layout; id: string }, string | null>(DRAWING_THREAD, LONGEST)
  return async (picture, layout, id) => {
    const drawn = await ask(Buffer.from(JSON.stringify(picture)), { layout, id })
    if (drawn === null || !drawn.startsWith('<svg'))
      throw new Error(`a picture was not drawn: ${id}, ${layout}`)
    return drawn
  }
}
