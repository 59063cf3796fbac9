import { type Answer, type Given, type Question, slotOf, standing } from '@vigie/helpline'
import type { Words } from '@vigie/locales'
import { Checkboxes, Field, Select, TextArea } from '@vigie/ui'
import { limitText, saidIn } from './question-words.ts'

interface One {
  readonly words: Words
  readonly question: Question
  readonly place: number
  readonly given: Given
}

const AnswerField = ({ words, question, place, given }: One) => {
  const lang = words.language
  const help = [saidIn(question.help, lang), limitText(words, question) ?? ''].filter((text) => text !== '')
  const asked = {
    name: slotOf(place, question.type === 'several-of'),
    label: saidIn(question.label, lang),
    hint: help.length === 0 ? undefined : help.join(' '),
  }
  const choices = question.choices.map(({ key, label }) => ({ value: key, label: saidIn(label, lang) }))
  const empty = words('desk-helpline.pages.not-said')
  switch (question.type) {
    case 'several-of':
      return <Checkboxes {...asked} values={given.several} choices={choices} />
    case 'one-of':
      return <Select {...asked} value={given.said ?? ''} empty={empty} choices={choices} />
    case 'yes-no':
      return (
        <Select
          {...asked}
          value={given.said ?? ''}
          empty={empty}
          choices={[
            { value: 'yes', label: words('desk-helpline.pages.questions.yes') },
            { value: 'no', label: words('desk-helpline.pages.questions.no') },
          ]}
        />
      )
    case 'long-text':
      return <TextArea {...asked} value={given.said} rows={4} />
    case 'day':
      return <Field {...asked} value={given.said} type="date" short />
    case 'number':
      return <Field {...asked} value={given.said} inputmode="numeric" short />
    default:
      return <Field {...asked} value={given.said} short={question.type === 'month'} />
  }
}

/** The questions beside the record in the language of whoever reads, each with what stands there already. */
export function AnswerFields(props: {
  readonly words: Words
  readonly questions: readonly Question[]
  readonly answers?: ReadonlyMap<string, Answer | null> | undefined
}) {
  const { words, questions, answers } = props
  return (
    <>
      {questions.map((question, place) => (
        <AnswerField
          words={words}
          question={question}
          place={place}
          given={standing(question, answers?.get(question.key) ?? undefined)}
        />
      ))}
    </>
  )
}
