import { type DeskVisit, dayText, nameOf, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { MeetingDecision, Playbook } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { DataTable } from '@vigie/ui'

interface View {
  readonly decisions: readonly MeetingDecision[]
  readonly names: ReadonlyMap<string, string>
  readonly playbook: Playbook
}

const Plans = ({ visit, playbook }: { visit: DeskVisit; playbook: Playbook }) => {
  const { words, lang } = visit
  return (
    <>
      <h2>{words('desk-hotline.pages.procedures.plans')}</h2>
      <DataTable
        id="step-plans"
        caption={words('desk-hotline.pages.procedures.plans')}
        columns={[
          { header: words('hotline.fields.kind') },
          { header: words('desk-hotline.pages.procedures.version'), numeric: true },
          { header: words('desk-hotline.pages.procedures.from') },
        ]}
        rows={DESIGNATED_KINDS.map((kind) => {
          const { number, validFrom } = playbook.planOf(kind)
          return [
            <a href={pathTo(visit, `/playbook/step-plan/${kind}`)}>
              {valueText(words, 'intake', 'kind', kind)}
            </a>,
            String(number),
            number === 1 ? '–' : dayText(lang, validFrom),
          ]
        })}
      />
    </>
  )
}

/** How the procedures changed: what meetings decided about them, the latest first, and which step plan holds. */
export function ProceduresPage({ visit, view }: { visit: DeskVisit; view: View }) {
  const { words, lang } = visit
  const changes = view.decisions.filter(({ changesProcedure, text }) => changesProcedure && text !== '')
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/meetings')}>{words('desk-hotline.pages.meetings')}</a>
      </p>
      <h1>{words('desk-hotline.pages.procedures')}</h1>
      <p class="quiet">{words('desk-hotline.pages.procedures.about')}</p>
      {changes.length === 0 ? (
        <p>{words('desk-hotline.pages.procedures.none')}</p>
      ) : (
        <DataTable
          id="procedure-changes"
          caption={words('desk-hotline.pages.procedures')}
          columns={[
            { header: words('hotline.fields.heldOn') },
            { header: words('hotline.fields.decision') },
            { header: words('hotline.fields.record-meeting.kind') },
            { header: words('hotline.fields.owner') },
          ]}
          rows={changes.map((one) => [
            <a href={pathTo(visit, `/meetings/${one.meeting}`)}>{dayText(lang, one.heldOn)}</a>,
            one.text,
            valueText(words, 'hotline', 'kind', one.kind),
            nameOf(visit, view.names, one.owner),
          ])}
        />
      )}
      <Plans visit={visit} playbook={view.playbook} />
    </div>
  )
}
