import {
  ActForm,
  ASK_AGAIN,
  ASK_AGAIN_AT,
  type DeskVisit,
  hereWith,
  type OfferedAct,
  pathTo,
  standsAt,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { articlesFor, fieldOf, type ItemView, readPlan, type Sheet } from '@vigie/hotline'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import { fieldText, hintText } from '@vigie/locales'
import { Button, Checkboxes, Defanged, FirstButton, Radios, Select, TextArea } from '@vigie/ui'
import { articleText } from '../parts/article.ts'
import { itemTitle } from './items.tsx'
import { type OpenedCase, Report } from './reports.tsx'

type Question = ReturnType<typeof readPlan>['steps'][number]['question']

/** How long one has looked, where no script measures it: in seconds, said in minutes. */
const LOOKS = [30, 60, 120, 300, 600, 900, 1800, 3600] as const

/** The same, and what a script had measured when a form came back. */
const looksOf = ({ sentBack }: DeskVisit): readonly number[] => {
  const measured = Number.parseInt(sentBack?.typed.secondsExposed?.at(-1) ?? '', 10)
  return [...new Set([...LOOKS, ...(Number.isNaN(measured) ? [] : [measured])])]
}

/** The kind that the plan is followed for: that of the case, until the analyst sees another. */
export const plannedKind = (visit: DeskVisit, view: OpenedCase): DesignatedKind =>
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

function Articles({ visit, sheet, kind }: { visit: DeskVisit; sheet: Sheet; kind: DesignatedKind }) {
  const { words, lang, today } = visit
  const choices = articlesFor(sheet, kind, today).map(({ id, serves, explanation }) => ({
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
      />
      <Checkboxes
        name="furtherGrounds"
        label={words('hotline.fields.furtherGrounds')}
        hint={words('hotline.fields.furtherGrounds.hint')}
        choices={choices.map(({ value, label }) => ({ value, label }))}
      />
    </div>
  )
}

/** One question of the plan, in the plan's order and with the plan's answers. */
function Step({
  visit,
  sheet,
  kind,
  question,
  answers,
}: {
  visit: DeskVisit
  sheet: Sheet
  kind: DesignatedKind
  question: Question
  answers: readonly string[] | null
}) {
  const { words } = visit
  const name = fieldOf(question)
  if (question === 'kind') return null
  if (answers === null) return <Articles visit={visit} sheet={sheet} kind={kind} />
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
    <Radios
      name={name}
      label={label}
      choices={choices}
      hint={hintText(words, assessItem.name, name) ?? undefined}
    />
  )
}

/** The questions of the plan of a kind; only some of them where a finding alone is asked for. */
export function PlanSteps(props: {
  readonly visit: DeskVisit
  readonly sheet: Sheet
  readonly kind: DesignatedKind
  readonly only?: readonly Question[]
}) {
  const { visit, sheet, kind, only } = props
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      {readPlan(kind)
        .steps.filter(({ question }) => only?.includes(question) ?? true)
        .map(({ question, answers }) => (
          <Step visit={visit} sheet={sheet} kind={kind} question={question} answers={answers} />
        ))}
    </>
  )
}

const assessAct = (item: ItemView): OfferedAct => ({
  operation: assessItem.name,
  on: ['item', item.id],
  allowed: true,
  why: null,
})

/** The item in hand: its address, and the way back. */
export function ItemHead({
  visit,
  view,
  item,
  title,
}: {
  visit: DeskVisit
  view: OpenedCase
  item: ItemView
  title: string
}) {
  const { words } = visit
  return (
    <>
      <p>
        <a href={pathTo(visit, `/case/${view.number}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.number })}
        </a>
      </p>
      <h1>{title}</h1>
      <p class="address">
        <strong>{itemTitle(visit, item)}</strong>{' '}
        {item.address === null ? (
          words(item.form === 'picture' ? 'desk-pictures.pages.picture-item' : 'desk-hotline.pages.account')
        ) : (
          <Defanged address={item.address} />
        )}
      </p>
    </>
  )
}

/** An analyst's own look at one item, question by question. Nothing of what a colleague found is on this page. */
export function AssessPage({ visit, view, item }: { visit: DeskVisit; view: OpenedCase; item: ItemView }) {
  const { words } = visit
  const kind = plannedKind(visit, view)
  return (
    <div class="assess" data-look-began>
      <ItemHead visit={visit} view={view} item={item} title={words('hotline.operations.assess-item.title')} />
      <p class="quiet">{words('desk-hotline.pages.assess.blind')}</p>
      <KindChoice visit={visit} kind={kind} />
      <ActForm
        visit={visit}
        act={assessAct(item)}
        id={PLAN}
        back={pathTo(visit, `/case/${view.number}`)}
        primary
      >
        <PlanSteps visit={visit} sheet={view.sheet} kind={kind} />
        <TextArea
          name="note"
          label={words('hotline.fields.note')}
          hint={words('hotline.fields.note.hint')}
          rows={3}
        />
        <div data-look-measured={words('desk-hotline.pages.look.measured')}>
          <Select
            name="secondsExposed"
            label={words('desk-hotline.pages.look')}
            hint={words('hotline.fields.secondsExposed.hint')}
            choices={looksOf(visit).map((seconds) => ({
              value: String(seconds),
              label: words('desk-hotline.pages.look.minutes', {
                n: Math.max(1, Math.ceil(seconds / 60)),
                under: seconds < 60 ? 'yes' : 'no',
              }),
            }))}
            empty={words('desk-hotline.pages.choose')}
          />
        </div>
      </ActForm>
    </div>
  )
}

/** What was said, beside the questions. */
export function AssessAside({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  return (
    <>
      <h2>{visit.words('desk-hotline.pages.said')}</h2>
      {view.reports.map(({ opened, why }) => (
        <Report visit={visit} report={opened} why={why} />
      ))}
    </>
  )
}
