/** The letter of the keyboard that does the same as the control beside it. */
export function KeyHint({ letter }: { letter: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the letter would only be read as a stray word
    <kbd class="key-hint" aria-hidden="true">
      {letter}
    </kbd>
  )
}
