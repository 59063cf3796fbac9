import { wrapWords } from '@vigie/kernel'

export type Bar = {
  readonly label: string
  readonly value: number
  /** The value as it is written in the reader's language: "1.204", "12 %", "fewer than 5". */
  readonly text: string
}

export type BarChartProps = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly bars: readonly Bar[]
}

const LINE = 24
const BAR = 16
const GAP = 16
/** So many characters stand beside a value on a screen of 320 pixels. */
const LABEL_WIDTH = 24

/** Lying bars, drawn on the server. Widths are in per cent, so that the words keep their size on a phone. */
export function BarChart({ id, title, description, bars }: BarChartProps) {
  const most = Math.max(...bars.map((bar) => bar.value), 0)
  let y = 0
  const rows = bars.map((bar) => {
    const top = y
    const lines = wrapWords(bar.label, LABEL_WIDTH)
    const barTop = top + lines.length * LINE
    y = barTop + BAR + GAP
    const share = most > 0 ? (Math.max(bar.value, 0) / most) * 100 : 0
    return (
      <g>
        {lines.map((line, index) => (
          <text x="0" y={top + index * LINE + 17}>
            {line}
          </text>
        ))}
        <text class="bar-value" x="100%" y={barTop - 7} text-anchor="end">
          {bar.text}
        </text>
        <rect class="bar-rail" x="0" y={barTop + BAR / 2 - 0.5} width="100%" height="1" />
        <rect class="bar" x="0" y={barTop} width={`${share.toFixed(2)}%`} height={BAR} rx="2" />
      </g>
    )
  })
  return (
    <svg
      class="bars"
      role="img"
      width="100%"
      height={Math.max(y - GAP, 0)}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {rows}
    </svg>
  )
}
