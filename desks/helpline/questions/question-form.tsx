import { type DeskVisit, valueText } from '@vigie/desk-frame/page-kit'
import { isChosen, type Question, type QuestionType } from '@vigie/helpline'
import { type InEveryLanguage, LANGUAGES } from '@vigie/kernel'
import { Checkboxes, Field, HiddenAnswers, TextArea } from '@vigie/ui'
import { fieldText } from '../record-fields.tsx'

const NAMES = { nl: 'Nl', fr: 'Fr', de: 'De', en: 'En' } as const
const NOTHING: InEveryLanguage = { nl: '', fr: '', de: '', en: '' }

/** What a coordinator writes of a question, in four languages beside each other. */
export function QuestionForm(props: {
  readonly visit: DeskVisit
  readonly draft: string
  readonly type: QuestionType
  readonly question?: Question
}) {
  const { visit, draft, type, question } = props
  const { words } = visit
  const bound = (value: number | null | undefined) => (value == null ? '' : String(value))
  return (
    <>
      <HiddenAnswers answers={{ draft }} />
      <div class="in-four">
        {LANGUAGES.map((language) => (
          <Field
            name={`label${NAMES[language]}`}
            label={fieldText(visit, `label${NAMES[language]}`)}
            value={(question?.label ?? NOTHING)[language]}
          />
        ))}
      </div>
      {isChosen(type) ? (
        <>
          <p class="quiet">{words('desk-helpline.pages.questions.choices.hint')}</p>
          <div class="in-four">
            {LANGUAGES.map((language) => (
              <TextArea
                name={`choices${NAMES[language]}`}
                label={fieldText(visit, `choices${NAMES[language]}`)}
                value={question?.choices.map(({ label }) => label[language]).join('\n') ?? ''}
                rows={5}
              />
            ))}
          </div>
        </>
      ) : null}
      <div class="in-four">
        {LANGUAGES.map((language) => (
          <Field
            name={`help${NAMES[language]}`}
            label={fieldText(visit, `help${NAMES[language]}`)}
            value={(question?.help ?? NOTHING)[language]}
          />
        ))}
      </div>
      {type === 'number' ? (
        <div class="in-four">
          <Field
            name="least"
            label={fieldText(visit, 'least')}
            value={bound(question?.least)}
            inputmode="numeric"
            short
          />
          <Field
            name="most"
            label={fieldText(visit, 'most')}
            value={bound(question?.most)}
            inputmode="numeric"
            short
          />
        </div>
      ) : null}
      {type === 'short-text' || type === 'long-text' ? (
        <>
          <Field
            name="longest"
            label={fieldText(visit, 'longest')}
            value={bound(question?.longest)}
            inputmode="numeric"
            short
          />
          <p class="quiet">{words('desk-helpline.pages.questions.always-sealed')}</p>
        </>
      ) : (
        <Checkboxes
          name="personal"
          label={fieldText(visit, 'personal')}
          hint={words('desk-helpline.pages.questions.personal.hint')}
          values={question?.personal ? ['yes'] : []}
          choices={[{ value: 'yes', label: valueText(words, 'helpline', 'personal', 'yes') }]}
        />
      )}
    </>
  )
}
