import { Sign, type Tone } from '../mark/mark.tsx'

/** A state in a word with its mark. */
export function Tag({ tone, text }: { tone: Tone; text: string }) {
  return (
    <span class={`tag tone-${tone}`}>
      <Sign tone={tone} /> {text}
    </span>
  )
}
