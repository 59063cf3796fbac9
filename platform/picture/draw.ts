import { parse, textMetrics, View } from 'vega'
import { compile } from 'vega-lite'
import type { Layout, Picture } from './picture.ts'
import { specOf } from './specs.ts'

const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => CHARACTERS[sign] ?? '')

/** What every mark says of itself again and again, and nothing that is drawn. */
const NOTHING_DRAWN = [
  /<path class="(?:background|foreground)"[^<>]*\/>/g,
  / (?:class|role|aria-roledescription|aria-hidden|pointer-events)="[^"]*"/g,
  / (?:opacity="1"|font-family="inherit"|stroke-miterlimit="\d+"|y2="0"|x2="0"|text-anchor="start")/g,
  /<g transform="translate\(0,0\)"><\/g>/g,
]
const EMPTY = /<g(?: [^<>]*)?><\/g>/g

const withoutNoise = (body: string): string => {
  let shorter = NOTHING_DRAWN.reduce((text, pattern) => text.replaceAll(pattern, ''), body)
  for (let before = ''; before !== shorter; ) {
    before = shorter
    shorter = shorter.replaceAll(EMPTY, '')
  }
  // What the style of the page says of every text, and places as short as can be.
  const texts = shorter.replace(/<text[^<>]*>/g, (tag) =>
    tag
      .replace(/ (?:font-size="15px"|fill="var\(--ink\)")/g, '')
      .replace(/transform="translate\(([-\d.]{1,20}),([-\d.]{1,20})\)"/, 'x="$1" y="$2"'),
  )
  // A tenth of a pixel is finer than any screen.
  return texts.replace(/ (?:d|transform|[xy]2?)="[^"]*"/g, (places) =>
    places.replace(/-?\d{1,9}\.\d{1,20}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  )
}

/** Draws a picture as SVG that stands in a page: no script, no style of its own, named and described for whoever cannot see it. */
export const draw = async (picture: Picture, layout: Layout, id: string): Promise<string> => {
  // There is no canvas to measure with; without this every letter counts as wide as an m.
  textMetrics.width = ({ fontSize = 11 }, text) => String(text).length * fontSize * 0.5
  const view = new View(parse(compile(specOf(picture, layout)).spec), { renderer: 'none' })
  const drawn = await view.toSVG()
  view.finalize()
  const head = drawn.slice(0, drawn.indexOf('>') + 1)
  const [, width] = / width="([\d.]{1,12})"/.exec(head) ?? []
  const [, height] = / height="([\d.]{1,12})"/.exec(head) ?? []
  if (width === undefined || height === undefined) throw new Error('no picture was drawn')
  const body = drawn.slice(head.length, drawn.lastIndexOf('</svg>'))
  return `<svg class="chart ${layout}" role="img" aria-labelledby="${id}-${layout}" aria-describedby="${id}-${layout}-of" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title id="${id}-${layout}">${escaped(picture.title)}</title><desc id="${id}-${layout}-of">${escaped(picture.description)}</desc>${withoutNoise(body)}</svg>`
}
