import { SCRIPTS } from '../scripts.ts'

export type WordCheckProps = {
  /** The id of the field whose words are checked. */
  readonly of: string
  /** Where the module lies that checks, and the lists of words; of these the first is the likeliest. */
  readonly module: string
  readonly lists: readonly string[]
  /** `…` stands for what is found. */
  readonly words: { readonly count: string; readonly unknown: string; readonly near: string }
}

/** Says while somebody types which words are none of ours, and offers the nearest. Without script nothing of it is shown. */
export function WordCheck({ of, module, lists, words }: WordCheckProps) {
  return (
    <div
      class="word-check"
      hidden
      data-word-check
      data-of={of}
      data-on-focus={SCRIPTS.checkWords.path}
      data-module={module}
      data-lists={lists.join(' ')}
      data-count={words.count}
      data-unknown={words.unknown}
      data-near={words.near}
    >
      <p role="status" />
      <ul class="plain" />
    </div>
  )
}
