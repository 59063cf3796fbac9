import { ActForm, type DeskVisit, type OfferedAct, pathTo } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { Button, Defanged, Select, TextArea } from '@vigie/ui'
import { askedForSame, assessedBefore, SameAsBefore } from './assessed-before.tsx'
import { NotInYourLanguage } from './case-page.tsx'
import { itemTitle } from './items.tsx'
import { Instruction, KindChoice, PLAN, PlanSteps, plannedKind } from './plan-steps.tsx'
import { type OpenedCase, Report } from './reports.tsx'
import { SeenFields } from './seen-fields.tsx'

/** How long one has looked, where no script measures it: in seconds, said in minutes. */
const LOOKS = [30, 60, 120, 300, 600, 900, 1800, 3600] as const

/** The same, and what a script had measured when a form came back. */
const looksOf = ({ sentBack }: DeskVisit): readonly number[] => {
  const measured = Number.parseInt(sentBack?.typed.secondsExposed?.at(-1) ?? '', 10)
  return [...new Set([...LOOKS, ...(Number.isNaN(measured) ? [] : [measured])])]
}

/** The item that comes after this one and waits for whoever visits, beginning anew at the end. */
const nextToAssess = ({ items, possible }: OpenedCase, { number }: ItemView): ItemView | null => {
  const waits = new Set(
    possible
      .filter(({ operation, allowed }) => operation === assessItem.name && allowed)
      .map((one) => one.item),
  )
  const others = items.filter((one) => one.number !== number && waits.has(one.id))
  return others.find((one) => one.number > number) ?? others[0] ?? null
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

/** How long one looked: measured where a script runs, asked where none does. */
export function HowLong({ visit }: { visit: DeskVisit }) {
  const { words } = visit
  return (
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
  )
}

/** An analyst's own look at one item, question by question. Nothing of what a colleague found is on this page. */
export function AssessPage({ visit, view, item }: { visit: DeskVisit; view: OpenedCase; item: ItemView }) {
  const { words } = visit
  const kind = plannedKind(visit, view)
  const plan = view.playbook.planOf(kind)
  const before = assessedBefore(visit, view, item)
  const path = pathTo(visit, `/case/${view.number}`)
  const next = nextToAssess(view, item)
  const standing = askedForSame(visit, before)
  return (
    <div class="assess" data-look-began data-answer-keys>
      <ItemHead visit={visit} view={view} item={item} title={words('hotline.operations.assess-item.title')} />
      <p class="quiet">{words('desk-hotline.pages.assess.blind')}</p>
      <NotInYourLanguage visit={visit} view={view} />
      <SameAsBefore visit={visit} before={before} kind={kind} />
      <KindChoice visit={visit} kind={kind} />
      <Instruction visit={visit} plan={plan} />
      <ActForm
        visit={visit}
        act={assessAct(item)}
        id={PLAN}
        primary
        {...(next === null
          ? { back: path }
          : {
              // Whose turn it is was read with this page: the next is looked for once more when this is recorded.
              back: `${path}/assess?after=${item.number}`,
              button: words('desk-hotline.pages.assess.next', { n: next.number }),
              also: (
                <Button name="back" value={path}>
                  {words('desk-hotline.pages.assess.only')}
                </Button>
              ),
            })}
      >
        <PlanSteps
          visit={visit}
          sheet={view.sheet}
          plan={plan}
          guidance={view.playbook.guidance}
          standing={standing}
        />
        <SeenFields visit={visit} standing={standing} />
        <TextArea
          name="note"
          label={words('hotline.fields.note')}
          hint={words('hotline.fields.note.hint')}
          rows={3}
        />
        <HowLong visit={visit} />
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
        <Report
          visit={visit}
          report={opened}
          why={why}
          names={view.names}
          statements={view.statements.get(opened.id)}
        />
      ))}
    </>
  )
}
