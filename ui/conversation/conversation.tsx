export type Said = {
  readonly from: 'reporter' | 'desk'
  /** Who that is, in the reader's words: "you", "the hotline". Never an analyst's name. */
  readonly who: string
  readonly when: string
  readonly text: string
}

/** What the reporter and the desk wrote to each other, oldest first. */
export function Conversation({ label, messages }: { label: string; messages: readonly Said[] }) {
  return (
    <ol class="conversation plain" aria-label={label}>
      {messages.map(({ from, who, when, text }) => (
        <li class={`said-by-${from}`}>
          <p class="said-who">
            <strong>{who}</strong> <span class="quiet">{when}</span>
          </p>
          <p class="said-text">{text}</p>
        </li>
      ))}
    </ol>
  )
}
