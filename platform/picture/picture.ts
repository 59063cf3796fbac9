/** A number as it is drawn, and as it is written in the reader's language. Null: it is not shown, and `text` says so. */
export interface Shown {
  readonly value: number | null
  readonly text: string
}

export interface Part {
  readonly label: string
  readonly now: Shown
  /** The same a year earlier, where there was one. */
  readonly before: Shown | null
}

export interface Panel {
  readonly title: string
  readonly parts: readonly Part[]
}

/**
 * What a picture shows, in words and numbers and nothing else: the same picture is drawn of the same facts, whoever asks.
 * `columns` stand beside one another where there is room and below one another on a phone, `rows` always lie; `panels` are small
 * pictures with one scale.
 */
export interface Picture {
  readonly shape: 'columns' | 'rows' | 'panels'
  readonly title: string
  /** The whole of it in words, for whoever does not see it. */
  readonly description: string
  readonly panels: readonly Panel[]
}

/** For a desk, and for a phone of 360 pixels. */
export const LAYOUTS = ['wide', 'narrow'] as const
export type Layout = (typeof LAYOUTS)[number]

/** Rises with every change of the way that pictures are drawn, so that they are all drawn again. */
export const DRAWING = 2
