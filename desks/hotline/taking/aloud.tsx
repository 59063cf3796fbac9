import type { Language } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import type { Child } from 'hono/jsx'

/** What is read aloud, in the language of whoever listens. */
export const Aloud = (props: {
  readonly words: Words
  readonly language: Language
  readonly children?: Child
}) => (
  <section class="aloud" aria-label={props.words('desk-hotline.pages.taking.aloud')}>
    <p class="quiet">{props.words('desk-hotline.pages.taking.aloud')}</p>
    <div lang={props.language}>{props.children}</div>
  </section>
)
