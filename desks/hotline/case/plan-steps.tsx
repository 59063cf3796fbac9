import {
  ASK_AGAIN,
  ASK_AGAIN_AT,
  type DeskVisit,
  hereWith,
  standsAt,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { articlesFor, fieldOf, type Playbook, type Sheet, type StepPlan } from '@vigie/hotline'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import { fieldText, hintText } from '@vigie/locales'
import { Button, Checkboxes, FirstButton, Radios, Select } from '@vigie/ui'
import { articleText } from '../parts/article.ts'
import { Paragraphs } from '../parts/paragraphs.tsx'
import type { Answers } from './assessed-before.tsx'
import type { OpenedCase } from './reports.tsx'

type Question = StepPlan['steps'][number]['question']

/** The kind that the plan is followed for: that of the case, until the analyst sees another. */
export const plannedKind = (visit: DeskVisit, view: Pick<OpenedCase, 'kind'>): DesignatedKind =>
  DESIGNATED_KINDS.find((kind) => kind === visit.url.searchParams.get('kind')) ?? view.kind

/** The form that holds the plan, by which the choice above it belongs to it. */
export const PLAN = 'plan'

/** The first question of the plan: another kind is another plan. It is sent with all that is typed, which then stands there again. */
export function KindChoice({ visit, kind }: { visit: DeskVisit; kind: DesignatedKind }) {
  const { words } = visit
  return (
    <div class="together kind-choice">
      <FirstButton form={PLAN} />
      <label>
        <span class="label">{words('desk-hotline.pages.plan.kind')}</span>
        <select class="input" name={ASK_AGAIN_AT} form={PLAN}>
          {DESIGNATED_KINDS.map((one) => (
            <option
              value={one === kind ? standsAt(visit) : hereWith(visit, { kind: one, done: null })}
              selected={one === kind}
            >
              {valueText(words, 'intake', 'kind', one)}
            </option>
          ))}
        </select>
      </label>
      <Button name={ASK_AGAIN} value="yes" form={PLAN}>
        {words('desk-hotline.pages.plan.other')}
      </Button>
    </div>
  )
}

/** Of what a plan asks, and what stands in it. */
interface Planned {
  readonly visit: DeskVisit
  readonly sheet: Sheet
  readonly plan: StepPlan
  readonly guidance: Playbook['guidance']
  readonly standing?: Answers
}

/** How to go about this kind, as the plan in force says it. */
export function Instruction({ visit, plan }: { visit: DeskVisit; plan: StepPlan }) {
  const { words, lang } = visit
  const text = plan.instruction[lang]
  if (text.trim() === '') return null
  return (
    <details>
      <summary>{words('desk-hotline.pages.plan.instruction', { n: plan.number })}</summary>
      <Paragraphs language={lang} text={text} />
    </details>
  )
}

function Articles({ visit, sheet, plan, standing }: Planned) {
  const { words, lang, today } = visit
  const choices = articlesFor(sheet, plan.kind, today).map(({ id, serves, explanation }) => ({
    value: id,
    label: articleText(visit, sheet, id),
    hint:
      serves === 'notice'
        ? explanation[lang]
        : `${words('desk-hotline.pages.article.police')}. ${explanation[lang]}`,
  }))
  return (
    <div class="when-illegal">
      <Radios
        name="article"
        label={words('hotline.fields.article')}
        hint={words('hotline.fields.article.hint')}
        choices={[...choices, { value: '', label: words('desk-hotline.pages.plan.no-article') }]}
        value={standing?.article?.[0]}
        digits
      />
      <Checkboxes
        name="furtherGrounds"
        label={words('hotline.fields.furtherGrounds')}
        hint={words('hotline.fields.furtherGrounds.hint')}
        choices={choices.map(({ value, label }) => ({ value, label }))}
        values={standing?.furtherGrounds}
      />
    </div>
  )
}

/** One question of the plan, in the plan's order and with the plan's answers. */
function Step({
  question,
  answers,
  ...planned
}: Planned & { question: Question; answers: readonly string[] | null }) {
  const { visit, standing } = planned
  const { words } = visit
  const name = fieldOf(question)
  if (question === 'kind') return null
  if (answers === null) return <Articles {...planned} />
  const label = fieldText(words, assessItem.name, name)
  const choices = answers.map((value) => ({ value, label: valueText(words, 'hotline', name, value) }))
  if (question === 'reason') {
    return (
      <div class="when-not-illegal">
        <Select name={name} label={label} choices={choices} empty={words('desk-hotline.pages.choose')} />
      </div>
    )
  }
  return (
    <>
      <Radios
        name={name}
        label={label}
        choices={choices}
        hint={hintText(words, assessItem.name, name) ?? undefined}
        value={standing?.[name]?.[0]}
        digits
      />
      {question === 'ageBand' ? (
        <details>
          <summary>{words('desk-hotline.pages.guidance.age')}</summary>
          <Paragraphs language={visit.lang} text={planned.guidance.age.text[visit.lang]} />
        </details>
      ) : null}
    </>
  )
}

/** The questions of the plan of a kind; only some of them where a finding alone is asked for. */
export function PlanSteps({ only, ...planned }: Planned & { readonly only?: readonly Question[] }) {
  return (
    <>
      <input type="hidden" name="kind" value={planned.plan.kind} />
      {planned.plan.steps
        .filter(({ question }) => only?.includes(question) ?? true)
        .map(({ question, answers }) => (
          <Step {...planned} question={question} answers={answers} />
        ))}
    </>
  )
}

/** What keys do in those questions, where the script for it runs. */
export const planKeys = ({ words }: DeskVisit) => [
  { key: '1 … 9  0', does: words('desk-hotline.pages.plan.digits') },
  { key: 'Ctrl + Enter', does: words('desk-hotline.pages.plan.send') },
]
