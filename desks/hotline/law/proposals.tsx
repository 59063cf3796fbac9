import {
  ActForm,
  authorOf,
  type DeskVisit,
  hereWith,
  isOffered,
  momentText,
  reasonOf,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type GroundView, rulingRefusal, type SheetVersion } from '@vigie/hotline'
import { confirmLegalGround } from '@vigie/hotline/verbs/confirm-legal-ground'
import { declineLegalGround } from '@vigie/hotline/verbs/decline-legal-ground'
import { proposeLegalGround } from '@vigie/hotline/verbs/propose-legal-ground'
import { fieldText } from '@vigie/locales'
import { Callout, DataTable } from '@vigie/ui'
import { type Change, changesIn } from './as-typed.ts'

export interface SheetView {
  readonly grounds: readonly GroundView[]
  readonly names: ReadonlyMap<string, string>
}

const saidText = (visit: DeskVisit, field: string, values: readonly string[]): string => {
  const named = field === 'serves' || field === 'kinds'
  const all = values.map((value) => (named ? valueText(visit.words, 'hotline', field, value) : value))
  return all.length === 0 ? '–' : all.join(', ')
}

function Changes({ visit, id, changes }: { visit: DeskVisit; id: string; changes: readonly Change[] }) {
  const { words } = visit
  return (
    <DataTable
      id={`changes-${id}`}
      caption={words('desk-hotline.pages.law.changes')}
      columns={[
        { header: words('desk-hotline.pages.law.what') },
        { header: words('desk-hotline.pages.law.before') },
        { header: words('desk-hotline.pages.law.after') },
      ]}
      rows={changes.map(({ field, before, after }) => [
        fieldText(words, proposeLegalGround.name, field),
        saidText(visit, field, before),
        saidText(visit, field, after),
      ])}
    />
  )
}

function Proposal({
  visit,
  view,
  held,
  open,
}: {
  visit: DeskVisit
  view: SheetView
  held: SheetVersion | null
  open: SheetVersion
}) {
  const { words, lang } = visit
  const actor = visitorOf(visit)
  const acts = [
    [confirmLegalGround, rulingRefusal(actor, open, 'confirmed')],
    [declineLegalGround, rulingRefusal(actor, open, 'declined')],
  ] as const
  const title = open.article.title[lang]
  return (
    <Callout tone="wait" title={title}>
      <p>
        {words('desk-hotline.pages.law.proposed', {
          name: authorOf(visit, view.names, open.proposedBy ?? ''),
          when: open.proposedAt === null ? '' : momentText(lang, open.proposedAt),
        })}
      </p>
      <Changes visit={visit} id={open.id} changes={changesIn(held?.article ?? null, open.article)} />
      {acts.map(([verb, why]) => {
        if (!isOffered(visit, verb)) return null
        const act = {
          operation: verb.name,
          on: ['proposal', open.id],
          about: title,
          allowed: why === null,
          why,
        } as const
        return why === null ? (
          <ActForm
            visit={visit}
            act={act}
            back={hereWith(visit, { done: null })}
            primary={verb === confirmLegalGround}
          />
        ) : (
          <p class="quiet">{reasonOf(visit, act)}</p>
        )
      })}
    </Callout>
  )
}

/** What waits for a second person. */
export function Proposals({ visit, view }: { visit: DeskVisit; view: SheetView }) {
  const waiting = view.grounds.flatMap(({ held, open }) => (open === null ? [] : [{ held, open }]))
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{visit.words('desk-hotline.pages.law.waiting')}</h2>
      {waiting.map(({ held, open }) => (
        <Proposal visit={visit} view={view} held={held} open={open} />
      ))}
    </section>
  )
}
