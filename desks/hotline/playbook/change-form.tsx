import { ActForm, ASK_AGAIN, type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import { FACT_QUESTIONS, guidanceContent, neededIn, planContent } from '@vigie/hotline'
import { proposeGuidance } from '@vigie/hotline/verbs/propose-guidance'
import { proposeLetter } from '@vigie/hotline/verbs/propose-letter'
import { proposeStepPlan } from '@vigie/hotline/verbs/propose-step-plan'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { type InEveryLanguage, LANGUAGES, type Language } from '@vigie/kernel'
import { fieldText, hintText } from '@vigie/locales'
import { placesOf, readSentences } from '@vigie/notices'
import type { AnyOperation } from '@vigie/platform/operation'
import type { DocumentView } from '@vigie/platform/playbook'
import { Button, Checkboxes, Field, HiddenAnswers, TextArea } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { documentPath, languageName, questionText, sentenceText } from './document-words.ts'
import { LetterSentencesTable } from './letter-sentences.tsx'

const FIELDS: Readonly<Record<Language, string>> = {
  nl: 'textNl',
  fr: 'textFr',
  de: 'textDe',
  en: 'textEn',
}

/** What was typed, where the form came back to be looked at; null before anybody typed. */
const typedIn = ({ sentBack }: DeskVisit, verb: AnyOperation) =>
  sentBack && sentBack.operation.name === verb.name ? sentBack.typed : null

const textTyped = (typed: Readonly<Record<string, readonly string[]>>): InEveryLanguage => ({
  nl: typed[FIELDS.nl]?.at(-1) ?? '',
  fr: typed[FIELDS.fr]?.at(-1) ?? '',
  de: typed[FIELDS.de]?.at(-1) ?? '',
  en: typed[FIELDS.en]?.at(-1) ?? '',
})

/** What the form says as it stands, for a look at it before anything is proposed; null before that was asked for. */
export const contentTyped = (visit: DeskVisit, document: DocumentView): unknown => {
  if (document.kind === 'step-plan') {
    const typed = typedIn(visit, proposeStepPlan)
    if (typed === null) return null
    const asks = FACT_QUESTIONS.filter((question) => typed.asks?.includes(question))
    return { asks, instruction: textTyped(typed) }
  }
  if (document.kind === 'letter') {
    const typed = typedIn(visit, proposeLetter)
    const from = document.open ?? document.held
    if (typed === null || from === null) return null
    return { ...readSentences(from.content), [typed.sentence?.at(-1) ?? '']: textTyped(typed) }
  }
  const typed = typedIn(visit, proposeGuidance)
  return typed === null ? null : { text: textTyped(typed) }
}

type Part = { readonly visit: DeskVisit; readonly document: DocumentView }

function Texts(props: {
  readonly visit: DeskVisit
  readonly verb: AnyOperation
  readonly text: InEveryLanguage
  readonly rows?: number
}) {
  const { visit, verb, text } = props
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextArea
          name={FIELDS[language]}
          label={visit.words('desk-hotline.pages.playbook.text-in', {
            language: languageName(visit, language),
          })}
          hint={hintText(visit.words, verb.name, 'text') ?? undefined}
          value={text[language]}
          rows={props.rows ?? 6}
        />
      ))}
    </>
  )
}

function Whole(props: Part & { verb: AnyOperation; on: readonly [string, string]; children?: Child }) {
  const { visit, document, verb } = props
  const { words } = visit
  const { open } = document
  return (
    <ActForm
      visit={visit}
      act={{ operation: verb.name, on: props.on, allowed: true, why: null }}
      back={pathTo(visit, documentPath(document))}
      primary
      also={
        <>
          <Button name={ASK_AGAIN} value="yes">
            {words('desk-hotline.pages.playbook.look')}
          </Button>
          <a href={pathTo(visit, documentPath(document))}>{words('desk-frame.pages.leave-act')}</a>
        </>
      }
    >
      {open === null ? null : <HiddenAnswers answers={{ replaces: open.id }} />}
      {props.children}
      <TextArea
        name="why"
        label={fieldText(words, verb.name, 'why')}
        hint={hintText(words, verb.name, 'why') ?? undefined}
        value={open?.why ?? ''}
        rows={3}
      />
      <Field
        name="holdsFrom"
        label={words('desk-frame.pages.optional', { label: fieldText(words, verb.name, 'holdsFrom') })}
        hint={hintText(words, verb.name, 'holdsFrom') ?? undefined}
        value={open === null || open.holdsFrom < visit.today ? '' : open.holdsFrom}
        type="date"
        short
      />
    </ActForm>
  )
}

/** The form of a proposal, beginning with the proposal that waits, or else with what holds. */
export function ChangeForm({ visit, document }: Part) {
  const { words } = visit
  const from = document.open ?? document.held ?? document.history[0]
  const kind = DESIGNATED_KINDS.find((one) => one === document.name)
  if (from === undefined) return null
  if (document.kind === 'guidance') {
    return (
      <Whole visit={visit} document={document} verb={proposeGuidance} on={['guidance', document.name]}>
        <Texts visit={visit} verb={proposeGuidance} text={guidanceContent(from.content).text} />
      </Whole>
    )
  }
  if (document.kind === 'letter') {
    const sentences = readSentences(from.content)
    const sentence = visit.url.searchParams.get('sentence') ?? ''
    const text = Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined
    if (text === undefined) {
      return <LetterSentencesTable visit={visit} document={document} />
    }
    const places = placesOf(sentence)
    return (
      <Whole visit={visit} document={document} verb={proposeLetter} on={['sentence', sentence]}>
        <p>{sentenceText(visit, sentence)}</p>
        {places.length === 0 ? null : (
          <p class="quiet">
            {words('desk-hotline.pages.playbook.places', {
              places: places.map((place) => `{${place}}`).join(', '),
            })}
          </p>
        )}
        <Texts visit={visit} verb={proposeLetter} text={text} rows={4} />
      </Whole>
    )
  }
  if (kind === undefined) return null
  const { asks, instruction } = planContent(from.content)
  const needed = neededIn(kind)
  return (
    <Whole visit={visit} document={document} verb={proposeStepPlan} on={['kind', kind]}>
      <Checkboxes
        name="asks"
        label={words('desk-hotline.pages.playbook.asks')}
        hint={words('desk-hotline.pages.playbook.asks.hint', {
          questions: needed.map((question) => questionText(visit, question)).join(', '),
        })}
        choices={FACT_QUESTIONS.map((question) => ({
          value: question,
          label: questionText(visit, question),
        }))}
        values={asks}
      />
      <Texts visit={visit} verb={proposeStepPlan} text={instruction} />
    </Whole>
  )
}
