import { Act, ChangeList, type DeskVisit, hereWith, pathTo, visitorOf } from '@vigie/desk-frame/page-kit'
import { publishingRefusal, type QuestionsVersion } from '@vigie/helpline'
import { declineQuestions } from '@vigie/helpline/verbs/decline-questions'
import { publishQuestions } from '@vigie/helpline/verbs/publish-questions'
import { LANGUAGES, type Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { TextArea } from '@vigie/ui'
import { HELPLINE_MENU } from '../menu.ts'
import { fieldText } from '../record-fields.tsx'
import { Styles } from '../style.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { changesBetween, languageText, missingText } from './question-words.ts'

interface Given {
  readonly visit: DeskVisit
  readonly version: QuestionsVersion
  readonly held: QuestionsVersion | null
}

const languageIn = ({ url, lang }: DeskVisit): Language =>
  LANGUAGES.find((language) => language === url.searchParams.get('in')) ?? lang

/** What a case manager has before them, in the language that one looks at. Nothing can be sent from here. */
const Preview = ({ visit, version }: Given) => {
  const { words } = visit
  const language = languageIn(visit)
  return (
    <section>
      <h2>{words('desk-helpline.pages.questions.look')}</h2>
      <nav aria-label={words('desk-helpline.pages.questions.in')}>
        <ul class="plain act-lines">
          {LANGUAGES.map((one) => (
            <li>
              <a
                href={hereWith(visit, { in: one, done: null })}
                aria-current={one === language ? 'true' : undefined}
              >
                {languageText(visit, one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {version.questions.length === 0 ? <p>{words('desk-helpline.pages.questions.none')}</p> : null}
      <fieldset class="as-it-looks" disabled lang={language}>
        <legend class="unseen">{languageText(visit, language)}</legend>
        <AnswerFields words={wordsOf(language)} questions={version.questions} />
      </fieldset>
    </section>
  )
}

const Changes = ({ visit, version, held }: Given) => {
  const { words } = visit
  const changes = changesBetween(visit, held?.questions ?? [], version.questions)
  return (
    <section>
      <h2>{words('desk-helpline.pages.questions.changes')}</h2>
      {changes.length === 0 ? <p>{words('desk-helpline.pages.questions.changes.none')}</p> : null}
      <ChangeList changes={changes} />
    </section>
  )
}

const Rulings = ({ visit, version }: Given) => {
  const why = publishingRefusal(visitorOf(visit), version)
  const hidden = ['draft', version.id] as const
  const missing = missingText(visit, version.questions)
  return (
    <>
      {missing === null ? null : <p>{missing}</p>}
      <Act visit={visit} act={{ operation: publishQuestions.name, on: hidden, allowed: why === null, why }} />
      <Act
        visit={visit}
        act={{
          operation: declineQuestions.name,
          on: hidden,
          allowed: true,
          why: null,
          fields: () => <TextArea name="whyNot" label={fieldText(visit, 'whyNot')} rows={3} />,
        }}
      />
    </>
  )
}

/** One version of the questions: as it looks in each language, and what is different from what holds. */
export function VersionBody(given: Given) {
  const { visit, version, held } = given
  const { words } = visit
  return (
    <>
      <Styles />
      <p>
        <a href={pathTo(visit, HELPLINE_MENU.questions.path)}>{words('desk-helpline.pages.questions')}</a>
      </p>
      <h1>{words('desk-helpline.pages.questions.version', { n: version.number })}</h1>
      {version.why === null ? null : <p class="quiet">{version.why}</p>}
      <Preview {...given} />
      {version.id === held?.id ? null : <Changes {...given} />}
      {version.ruling === null ? <Rulings {...given} /> : null}
    </>
  )
}
