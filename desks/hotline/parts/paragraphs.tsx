import type { Language } from '@vigie/kernel'
import { typeset } from '@vigie/locales'

/** A text of the house in its paragraphs, set as its language sets it. */
export function Paragraphs({ language, text }: { language: Language; text: string }) {
  return (
    <div lang={language}>
      {text
        .split(/\n\s*\n/)
        .filter((one) => one.trim() !== '')
        .map((one) => (
          <p>{typeset(language, one)}</p>
        ))}
    </div>
  )
}
