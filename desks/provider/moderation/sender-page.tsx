import { type DeskVisit, dayText, isOffered, momentText, pathTo, Told } from '@vigie/desk-frame/page-kit'
import type { SenderView as Sender } from '@vigie/incoming'
import { beforeValue, operationText } from '@vigie/locales'
import type {
  countSent,
  FileWithSending,
  findSenderTellings,
  findSuspensions,
  findWarnings,
} from '@vigie/moderation'
import { noteSenderTold } from '@vigie/moderation/verbs/note-sender-told'
import { prepareInaccuracyFile } from '@vigie/moderation/verbs/prepare-inaccuracy-file'
import { recordInaccuracySending } from '@vigie/moderation/verbs/record-inaccuracy-sending'
import { suspendSender } from '@vigie/moderation/verbs/suspend-sender'
import { warnSender } from '@vigie/moderation/verbs/warn-sender'
import { ButtonLink, DataTable } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { actPath } from './decision-parts.tsx'
import { ToCopy } from './to-copy.tsx'

export interface SenderView {
  readonly id: string
  readonly sender: Sender
  readonly counts: Awaited<ReturnType<typeof countSent>>
  readonly warnings: Awaited<ReturnType<typeof findWarnings>>
  readonly suspensions: Awaited<ReturnType<typeof findSuspensions>>
  readonly files: readonly FileWithSending[]
  readonly tellings: Awaited<ReturnType<typeof findSenderTellings>>
  /** What each warning and suspension is told with, ready to be copied. */
  readonly texts: ReadonlyMap<string, string>
  readonly mailbox: string
}

/** Whether a sender knows what was done, and what they are told with. */
function ToldSender(props: {
  readonly visit: DeskVisit
  readonly act: string
  readonly mailbox: string
  readonly told: SenderView['tellings'][number] | undefined
  readonly text: string | undefined
  readonly children?: Child
}) {
  const { visit, told, text = '' } = props
  const { words, lang } = visit
  return (
    <>
      {props.children}
      <p class="quiet">
        {told === undefined
          ? words('moderation.pages.sender.to-tell')
          : words(
              told.way === 'copied' ? 'moderation.pages.sender.told.copied' : 'moderation.pages.sender.told',
              {
                when: momentText(lang, told.told_at),
              },
            )}
      </p>
      <details>
        <summary>{words('moderation.pages.sender.text')}</summary>
        <ToCopy visit={visit} id={`text-${props.act}`} text={text} mailbox={props.mailbox} />
      </details>
    </>
  )
}

export const senderTitle = ({ words }: DeskVisit, { organisation, domain }: Sender): string => {
  const name = organisation ?? domain
  const sender = words('moderation.pages.sender')
  return name === null ? sender : `${beforeValue(words.language, sender)} ${name}`
}

/** What a sender sent in a year, what was unfounded of it, and what followed. Who a person is stands in their notices only. */
export function SenderPage({ visit, view }: { visit: DeskVisit; view: SenderView }) {
  const { words, lang } = visit
  const here = pathTo(visit, `/sender/${view.id}`)
  const { domain, organisation, entry } = view.sender
  const who = [organisation === null ? null : domain, entry].filter((part) => part !== null)
  const toldOf = (act: string) => view.tellings.find((one) => one.warning === act || one.suspension === act)
  const isAllTold = [...view.warnings, ...view.suspensions].every(({ id }) => toldOf(id) !== undefined)
  const acts = [
    ...(isAllTold ? [] : [noteSenderTold]),
    warnSender,
    suspendSender,
    prepareInaccuracyFile,
  ].filter((act) => isOffered(visit, act))
  return (
    <>
      <h1>{senderTitle(visit, view.sender)}</h1>
      {who.length === 0 ? null : <p class="quiet">{who.join(' · ')}</p>}
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
          <ToldSender
            visit={visit}
            act={one.id}
            mailbox={view.mailbox}
            told={toldOf(one.id)}
            text={view.texts.get(one.id)}
          >
            <Told text={one.explanation} />
          </ToldSender>
        </article>
      ))}
      {view.suspensions.map((one) => (
        <article>
          <h3>{words('moderation.pages.suspended', { day: dayText(lang, one.until) })}</h3>
          <ToldSender
            visit={visit}
            act={one.id}
            mailbox={view.mailbox}
            told={toldOf(one.id)}
            text={view.texts.get(one.id)}
          >
            <Told text={one.explanation} />
          </ToldSender>
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
      <div class="buttons">
        {acts.map((act) => (
          <ButtonLink href={actPath(visit, act.name, 'sender', view.id, here)}>
            {operationText(words, act.name, 'title')}
          </ButtonLink>
        ))}
      </div>
    </>
  )
}
