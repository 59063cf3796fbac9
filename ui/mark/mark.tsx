const SIGNS = {
  quiet: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />,
  sea: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  good: <path d="M2.5 8.5l3.8 3.8 7.2-8" fill="none" stroke="currentColor" stroke-width="2.4" />,
  wait: (
    <path
      d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4v4.4l3 1.8"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    />
  ),
  danger: (
    <path d="M8 1.2L15.2 14.4H.8zM8 6v4M8 11.4v1.6" fill="none" stroke="currentColor" stroke-width="1.8" />
  ),
} as const

/** What a word or a line may say about itself; each has a colour and a shape of its own. */
export type Tone = keyof typeof SIGNS

/** The shape that goes with a tone, so that colour is never alone. Always beside a word. */
export function Sign({ tone }: { tone: Tone }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SIGNS[tone]}
    </svg>
  )
}

/** The way on or back, drawn because the typeface has no such arrow. */
export function Arrow({ to }: { to: 'back' | 'on' }) {
  const path = to === 'back' ? 'M14 8H3M7.5 3L2.5 8l5 5' : 'M2 8h11M8.5 3l5 5-5 5'
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}

/** The lookout: a dot and its beam. */
export function Lookout() {
  return (
    <svg class="lookout" viewBox="0 0 40 32" aria-hidden="true" focusable="false">
      <path class="lookout-beam" d="M13 16L39 4v24z" />
      <circle class="lookout-dot" cx="10" cy="16" r="8" />
    </svg>
  )
}
