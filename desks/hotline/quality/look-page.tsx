import { ActForm, type DeskVisit, type OfferedAct, pathTo } from '@vigie/desk-frame/page-kit'
import type { ItemToLookAt, Playbook } from '@vigie/hotline'
import { assessSampleItem } from '@vigie/hotline/verbs/assess-sample-item'
import { findSampleGone } from '@vigie/hotline/verbs/find-sample-gone'
import { operationText } from '@vigie/locales'
import { Defanged, TextArea } from '@vigie/ui'
import { HowLong } from '../case/assess-page.tsx'
import { Instruction, KindChoice, PLAN, PlanSteps, plannedKind } from '../case/plan-steps.tsx'
import { Report } from '../case/reports.tsx'
import { SeenFields } from '../case/seen-fields.tsx'

const actOn = ({ id }: ItemToLookAt, { name }: { readonly name: string }): OfferedAct => ({
  operation: name,
  on: ['sampleItem', id],
  allowed: true,
  why: null,
})

/** A drawn item, question by question as the first two saw it. Neither its case nor what anybody found is on this page. */
export function LookPage({
  visit,
  item,
  playbook,
}: {
  visit: DeskVisit
  item: ItemToLookAt
  playbook: Playbook
}) {
  const { words } = visit
  const kind = plannedKind(visit, item)
  const plan = playbook.planOf(kind)
  const back = pathTo(visit, '/quality/next')
  return (
    <div class="assess" data-look-began data-answer-keys>
      <p>
        <a href={pathTo(visit, '/queue')}>{words('desk-hotline.pages.queue')}</a>
      </p>
      <h1>{words('desk-hotline.pages.look-again')}</h1>
      <p class="address">
        {item.address === null ? (
          words(item.form === 'picture' ? 'desk-pictures.pages.picture-item' : 'desk-hotline.pages.account')
        ) : (
          <Defanged address={item.address} />
        )}
      </p>
      <p class="quiet">{words('desk-hotline.pages.look-again.blind')}</p>
      <details>
        <summary>{operationText(words, findSampleGone.name, 'title')}</summary>
        <p>{operationText(words, findSampleGone.name, 'consequence')}</p>
        <ActForm visit={visit} act={actOn(item, findSampleGone)} back={back} />
      </details>
      <KindChoice visit={visit} kind={kind} />
      <Instruction visit={visit} plan={plan} />
      <ActForm visit={visit} act={actOn(item, assessSampleItem)} id={PLAN} back={back} primary>
        <PlanSteps visit={visit} sheet={playbook.sheet} plan={plan} guidance={playbook.guidance} />
        <SeenFields visit={visit} standing={{}} />
        <TextArea
          name="note"
          label={words('hotline.fields.note')}
          hint={words('desk-hotline.pages.look-again.note')}
          rows={3}
        />
        <HowLong visit={visit} />
      </ActForm>
    </div>
  )
}

/** What was said, beside the questions. */
export function LookAside({ visit, item }: { visit: DeskVisit; item: ItemToLookAt }) {
  return (
    <>
      <h2>{visit.words('desk-hotline.pages.said')}</h2>
      {item.reports.map((report) => (
        <Report visit={visit} report={report} withoutContact />
      ))}
    </>
  )
}
