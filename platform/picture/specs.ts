import { wrapWords } from '@vigie/kernel'
import type { Layout, Panel, Part, Picture } from './picture.ts'

/** A description in the grammar of Vega-Lite. */
export type Spec = Readonly<Record<string, unknown>>
type Values = readonly Readonly<Record<string, unknown>>[]

const WIDTH = { wide: 640, narrow: 320 } as const
const SIZE = 15
const LINE = 20
const BAR = 14
const GAP = 18
/** Left of every bar there is room for a line across its beginning. */
const EDGE = 4
/** Right of the longest bar there is room for its numbers: for the longest of them, with a space before it. */
const roomForNumbers = (panels: readonly Panel[]): number =>
  Math.ceil(
    10 +
      SIZE *
        0.57 *
        Math.max(
          6,
          ...panels.flatMap(({ parts }) =>
            parts.map(({ now }) => (now.value === null ? 0 : now.text.length)),
          ),
        ),
  )
const STANDING = 180
/** So many characters fill a width: a letter of the typeface is half as wide as it is high. */
const charactersIn = (width: number): number => Math.floor(width / (SIZE * 0.52))

const most = (panels: readonly Panel[]): number =>
  Math.max(
    1,
    ...panels.flatMap(({ parts }) =>
      parts.flatMap(({ now, before }) => [now.value ?? 0, before?.value ?? 0]),
    ),
  )
const farthest = ({ now, before }: Part): number => Math.max(now.value ?? 0, before?.value ?? 0)
/** The year before: a line across the bar with paper around it, so that it is seen on the bar and beside it. */
const ACROSS = {
  type: 'tick',
  thickness: 5,
  fill: 'var(--ink)',
  stroke: 'var(--paper)',
  strokeWidth: 2,
  opacity: 1,
}
const wasShown = ({ now }: Part): boolean => now.value !== null

const layer = (values: Values, mark: object, encoding: object): Spec => ({ data: { values }, mark, encoding })
const text = (values: Values, encoding: object, mark: object = {}): Spec =>
  layer(
    values,
    { type: 'text', align: 'left', baseline: 'alphabetic', fontSize: SIZE, fill: 'var(--ink)', ...mark },
    { ...encoding, text: { field: 'text' } },
  )
/** Lying bars, each under its label and before its numbers; a line across stands for the year before. */
const lying = (panel: Panel, width: number, [most, numbers]: readonly [number, number]): Spec => {
  let top = panel.title === '' ? 0 : LINE + 8
  const rows = panel.parts.map((part) => {
    const lines = wrapWords(part.label, charactersIn(width)).map((line, n) => ({
      text: line,
      from: 0,
      y: top + SIZE + n * LINE,
    }))
    const y = top + lines.length * LINE + BAR / 2 + 3
    top = y + BAR / 2 + GAP
    return { part, lines, y }
  })
  const range = [EDGE, width - numbers]
  const scale = { domain: [0, most], range, nice: false, zero: true }
  const x = { field: 'value', type: 'quantitative', axis: null, scale }
  const pixel = (field: string) => ({ field, type: 'quantitative', axis: null, scale: null })
  const start = { x: { ...x, field: 'from' } }
  const y = pixel('y')
  return {
    width,
    height: Math.max(1, top - GAP + 5),
    layer: [
      text(
        panel.title === '' ? [] : [{ text: panel.title, from: 0, y: SIZE }],
        { ...start, y },
        { fontWeight: 650 },
      ),
      text(
        rows.flatMap(({ lines }) => lines),
        { ...start, y },
      ),
      layer(
        rows.map((row) => ({ from: 0, y: row.y - BAR / 2 - 4, low: row.y + BAR / 2 + 4 })),
        { type: 'rule', stroke: 'var(--line)' },
        { ...start, y, y2: { field: 'low' } },
      ),
      layer(
        rows
          .filter(({ part }) => wasShown(part))
          .map((row) => ({ y: row.y, from: 0, value: row.part.now.value })),
        { type: 'rule', stroke: 'var(--sea)', strokeWidth: BAR },
        { ...start, x2: { field: 'value' }, y },
      ),
      layer(
        rows.flatMap((row) => {
          const value = row.part.before?.value ?? null
          return value === null ? [] : [{ value, y: row.y }]
        }),
        { ...ACROSS, orient: 'vertical', size: BAR + 8 },
        { x, y },
      ),
      text(
        rows.map((row) => ({ text: row.part.now.text, value: farthest(row.part), y: row.y + SIZE / 3 })),
        { x, y },
        { dx: 8 },
      ),
    ],
  }
}

/** Standing bars beside one another, for a screen with room. */
const standing = ({ parts }: Panel, width: number, most: number): Spec => {
  const labels = parts.map(({ label }) => label)
  const x = {
    field: 'label',
    type: 'ordinal',
    sort: null,
    axis: null,
    scale: { domain: labels, padding: 0.2 },
  }
  const scale = { domain: [0, most], range: [STANDING, LINE], nice: false, zero: true }
  const y = { field: 'value', type: 'quantitative', axis: null, scale }
  const step = width / Math.max(1, parts.length)
  return {
    width,
    height: STANDING + LINE + 6,
    layer: [
      layer([{ value: 0 }], { type: 'rule', stroke: 'var(--line)' }, { y }),
      layer(
        parts.filter(wasShown).map(({ label, now }) => ({ label, from: 0, value: now.value })),
        { type: 'bar', fill: 'var(--sea)', width: { band: 0.8 } },
        { x, y, y2: { field: 'from' } },
      ),
      layer(
        parts.flatMap(({ label, before }) => (before?.value == null ? [] : [{ label, value: before.value }])),
        { ...ACROSS, orient: 'horizontal', size: Math.round(step * 0.84) },
        { x, y },
      ),
      text(
        // What is not shown stands at the foot, where no bar begins.
        parts.map((part) => ({
          label: part.label,
          value: wasShown(part) ? farthest(part) : 0,
          text: part.now.text,
        })),
        { x, y },
        { dy: -8, align: 'center' },
      ),
      text(
        parts.map(({ label }) => ({ label, text: label })),
        { x, y: { value: STANDING + LINE } },
        { align: 'center', fill: 'var(--quiet)' },
      ),
    ],
  }
}

const bodyOf = ({ shape, panels }: Picture, layout: Layout): Spec => {
  const width = WIDTH[layout]
  const [first, ...others] = panels
  if (first === undefined) throw new Error('a picture shows at least one panel')
  if (shape === 'columns' && layout === 'wide') return standing(first, width, most(panels))
  const scale = [most(panels), roomForNumbers(panels)] as const
  if (others.length === 0) return lying(first, width, scale)
  const [columns, between] = layout === 'wide' ? [2, 40] : [1, 0]
  return {
    concat: panels.map((panel) => lying(panel, (width - between) / columns, scale)),
    columns,
    spacing: { row: 32, column: between },
    bounds: 'flush',
  }
}

/** The picture in the grammar of Vega-Lite. Colours are those of the page that it stands in, light or dark. */
export const specOf = (picture: Picture, layout: Layout): Spec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  padding: 0,
  background: null,
  ...bodyOf(picture, layout),
  config: { aria: false, font: 'inherit', view: { stroke: null } },
})
