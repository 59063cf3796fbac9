import { ActForm, type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { TextArea } from '@vigie/ui'
import { ItemHead } from './assess-page.tsx'
import { FoundOf } from './found.tsx'
import { KindChoice, PLAN, PlanSteps, plannedKind } from './plan-steps.tsx'
import type { OpenedCase } from './reports.tsx'

/** A coordinator decides between two analysts: their findings, then the coordinator's own, with the reason. */
export function ArbitratePage({ visit, view, item }: { visit: DeskVisit; view: OpenedCase; item: ItemView }) {
  const { words } = visit
  const kind = plannedKind(visit, view)
  return (
    <div class="assess" data-answer-keys>
      <ItemHead
        visit={visit}
        view={view}
        item={item}
        title={words('hotline.operations.arbitrate-item.title')}
      />
      <h2>{words('desk-hotline.pages.found')}</h2>
      <FoundOf visit={visit} view={view} item={item} />
      <h2>{words('desk-hotline.pages.arbitrate.yours')}</h2>
      <KindChoice visit={visit} kind={kind} />
      <ActForm
        visit={visit}
        act={{ operation: arbitrateItem.name, on: ['item', item.id], allowed: true, why: null }}
        id={PLAN}
        back={pathTo(visit, `/case/${view.number}`)}
        primary
      >
        <PlanSteps
          visit={visit}
          sheet={view.sheet}
          plan={view.playbook.planOf(kind)}
          guidance={view.playbook.guidance}
          only={['nature', 'ageBand', 'otherAdult', 'act', 'classification', 'legalArticle']}
        />
        <TextArea
          name="reason"
          label={words('ui.fields.reason')}
          hint={words('desk-hotline.pages.arbitrate.reason.hint')}
          rows={5}
        />
      </ActForm>
    </div>
  )
}
