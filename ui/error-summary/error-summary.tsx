import { Sign } from '../mark/mark.tsx'

export type FieldMistake = { readonly name: string; readonly error: string }

/** What went wrong, at the top of the page: it takes the focus and leads to each field. Nothing when all is well. */
export function ErrorSummary({ title, mistakes }: { title: string; mistakes: readonly FieldMistake[] }) {
  if (mistakes.length === 0) return null
  return (
    <section class="mistakes" tabindex={-1} autofocus aria-labelledby="mistakes">
      <h2 id="mistakes">
        <Sign tone="danger" /> {title}
      </h2>
      <ul>
        {mistakes.map(({ name, error }) => (
          <li>
            <a href={`#${name}`}>{error}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
