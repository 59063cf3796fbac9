import { type DeskVisit, hereWith, valueText } from '@vigie/desk-frame/page-kit'
import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { EXAMPLES, exampleLetters, type LetterSentences } from '@vigie/notices'
import { languageName } from './document-words.ts'

/** Which example to look at: of the kind that the address asks for, or that a sentence is about. */
const kindOf = ({ url }: DeskVisit, kind: DesignatedKind): DesignatedKind =>
  DESIGNATED_KINDS.find((one) => one === url.searchParams.get('kind')) ?? kind

/** Our letters with a made-up notice in them, as a provider would get them. */
export function LetterExample(props: {
  readonly visit: DeskVisit
  readonly sentences: LetterSentences
  readonly kind: DesignatedKind
}) {
  const { visit, sentences } = props
  const { words } = visit
  const kind = kindOf(visit, props.kind)
  const others = LANGUAGES.filter((language) => language !== visit.lang)
  return (
    <>
      <p class="quiet">{words('desk-hotline.pages.playbook.example')}</p>
      <nav aria-label={words('desk-hotline.pages.playbook.example-kind')}>
        <ul class="plain act-lines">
          {DESIGNATED_KINDS.map((one) => (
            <li>
              <a
                href={hereWith(visit, { kind: one, done: null })}
                aria-current={one === kind ? 'true' : undefined}
              >
                {valueText(words, 'intake', 'kind', one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {[visit.lang, ...others].map((language) => {
        const letters = exampleLetters(sentences, language, kind)
        return (
          <details open={language === visit.lang}>
            <summary>{languageName(visit, language)}</summary>
            {EXAMPLES.map((example) => (
              <article lang={language}>
                <h3 lang={visit.lang}>{words(`desk-hotline.pages.playbook.example.${example}`)}</h3>
                <p>
                  <strong>{letters[example].subject}</strong>
                </p>
                <p class="verbatim">{letters[example].text}</p>
              </article>
            ))}
          </details>
        )
      })}
    </>
  )
}
