import { type DeskVisit, dayText, isOffered, momentText, pathTo, Told } from '@vigie/desk-frame/page-kit'
import { operationText } from '@vigie/locales'
import type { countSent, FileWithSending, findSuspensions, findWarnings } from '@vigie/moderation'
import { prepareInaccuracyFile } from '@vigie/moderation/verbs/prepare-inaccuracy-file'
import { recordInaccuracySending } from '@vigie/moderation/verbs/record-inaccuracy-sending'
import { suspendSender } from '@vigie/moderation/verbs/suspend-sender'
import { warnSender } from '@vigie/moderation/verbs/warn-sender'
import { ButtonLink, DataTable } from '@vigie/ui'
import { actPath } from './decision-parts.tsx'

export interface SenderView {
  readonly id: string
  readonly counts: Awaited<ReturnType<typeof countSent>>
  readonly warnings: Awaited<ReturnType<typeof findWarnings>>
  readonly suspensions: Awaited<ReturnType<typeof findSuspensions>>
  readonly files: readonly FileWithSending[]
}

/** What a sender sent in a year, what was unfounded of it, and what followed. Who it is stands in their notices only. */
export function SenderPage({ visit, view }: { visit: DeskVisit; view: SenderView }) {
  const { words, lang } = visit
  const here = pathTo(visit, `/sender/${view.id}`)
  const acts = [warnSender, suspendSender, prepareInaccuracyFile].filter((act) => isOffered(visit, act))
  return (
    <>
      <h1>{words('moderation.pages.sender')}</h1>
      <p>{words('moderation.pages.sender.counts', { ...view.counts })}</p>
      <h2>{words('moderation.pages.sender.followed')}</h2>
      {view.warnings.length + view.suspensions.length === 0 ? (
        <p class="quiet">{words('moderation.pages.sender.nothing')}</p>
      ) : null}
      {view.warnings.map((one) => (
        <article>
          <h3>{words('moderation.pages.warned', { when: momentText(lang, one.warned_at) })}</h3>
          <p class="quiet">
            {words('moderation.pages.warned.counts', { notices: one.notices, unfounded: one.unfounded })}
          </p>
          <Told text={one.explanation} />
        </article>
      ))}
      {view.suspensions.map((one) => (
        <article>
          <h3>{words('moderation.pages.suspended', { day: dayText(lang, one.until) })}</h3>
          <Told text={one.explanation} />
        </article>
      ))}
      {view.files.length === 0 ? null : (
        <DataTable
          id="table-files"
          caption={words('moderation.pages.files')}
          columns={[
            { header: words('moderation.pages.period') },
            { header: words('moderation.pages.file') },
            { header: words('moderation.fields.sentOn') },
          ]}
          rows={view.files.map((file) => [
            `${dayText(lang, file.from_day)} – ${dayText(lang, file.to_day)}`,
            <a href={pathTo(visit, `/inaccuracy-file/${file.id}`)}>{words('moderation.pages.file.save')}</a>,
            file.sent_on !== null ? (
              dayText(lang, file.sent_on)
            ) : isOffered(visit, recordInaccuracySending) ? (
              <a href={actPath(visit, recordInaccuracySending.name, 'inaccuracyFile', file.id, here)}>
                {operationText(words, recordInaccuracySending.name, 'title')}
              </a>
            ) : (
              ''
            ),
          ])}
        />
      )}
      <p>
        {acts.map((act) => (
          <>
            <ButtonLink href={actPath(visit, act.name, 'sender', view.id, here)}>
              {operationText(words, act.name, 'title')}
            </ButtonLink>{' '}
          </>
        ))}
      </p>
    </>
  )
}
