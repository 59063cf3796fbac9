import {
  type DeskVisit,
  nameOf,
  namesOf,
  page,
  pathTo,
  Renewed,
  showPage,
  valueText,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  clockAt,
  findAftercareToHold,
  findCallersQueue,
  findOnShift,
  findRunning,
  helplineMay,
  type RunningRow,
  type ShiftRow,
} from '@vigie/helpline'
import { takeOverConversation } from '@vigie/helpline/verbs/take-over-conversation'
import { Callout, DataTable, EmptyState } from '@vigie/ui'
import { Aftercare } from './aftercare-part.tsx'
import { Conversations } from './conversations-page.tsx'
import { HELPLINE_MENU } from './menu.ts'
import { RowAct } from './row-act.tsx'
import { Styles } from './style.tsx'

const LINES = 100
const MINUTE = 60_000

const lasts = ({ words, now }: DeskVisit, since: Date): string =>
  words('desk-helpline.pages.waits', {
    minutes: Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE)),
  })

interface Given {
  readonly visit: DeskVisit
  readonly names: ReadonlyMap<string, string>
}

/** Who talks, in which contact, how long, and how long somebody waits for the next answer. */
const Running = ({ visit, names, lines }: Given & { readonly lines: readonly RunningRow[] }) => {
  const { words } = visit
  if (lines.length === 0) return <EmptyState title={words('desk-helpline.pages.overview.quiet')} />
  const headers = ['who', 'number', 'channel', 'lasts', 'awaits', 'act'] as const
  return (
    <DataTable
      id="running"
      caption={words('desk-helpline.pages.overview.running')}
      stacks
      columns={headers.map((header) => ({ header: words(`desk-helpline.pages.column.${header}`) }))}
      rows={lines.map((line) => [
        nameOf(visit, names, line.holder),
        <a href={pathTo(visit, `/contact/${line.number}`)}>{line.number}</a>,
        [
          valueText(words, 'helpline', 'channel', line.channel),
          ...(line.language === null ? [] : [valueText(words, 'helpline', 'language', line.language)]),
          ...(line.age_band === null ? [] : [valueText(words, 'helpline', 'ageBand', line.age_band)]),
        ].join(', '),
        lasts(visit, line.since),
        line.conversation === null
          ? ''
          : line.waits_since === null
            ? words('desk-helpline.pages.answered')
            : lasts(visit, line.waits_since),
        line.conversation === null || line.holder === visit.person.id ? null : (
          <RowAct visit={visit} name={takeOverConversation.name} on={['conversation', line.conversation]} />
        ),
      ])}
    />
  )
}

const OnShift = ({ visit, names, shifts }: Given & { readonly shifts: readonly ShiftRow[] }) => {
  const { words } = visit
  return (
    <section>
      <h2>{words('desk-helpline.pages.overview.on-shift')}</h2>
      {shifts.length === 0 ? (
        <Callout tone="wait">
          <p>{words('desk-helpline.pages.overview.nobody')}</p>
        </Callout>
      ) : (
        <ul>
          {shifts.map(({ person, ends_at }) => (
            <li>
              {words('desk-helpline.pages.overview.until', {
                name: nameOf(visit, names, person),
                time: clockAt(ends_at, true),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What a coordinator sees at one look: who talks with whom and how long, who waits and how long, and who is there. */
export const overviewPage = page({
  path: HELPLINE_MENU.overview.path,
  who: helplineMay.supervise,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const { words } = visit
    const running = await findRunning(desk.db, desk.today, LINES)
    const { waiting, missed } = await findCallersQueue(desk, LINES)
    const shifts = await findOnShift(desk)
    const toHold = await findAftercareToHold(desk, 'all')
    const names = await namesOf(desk, [
      ...toHold.map(({ person }) => person),
      ...running.map(({ holder }) => holder),
      ...shifts.map(({ person }) => person),
    ])
    return showPage(c, {
      title: words('desk-helpline.pages.overview'),
      current: HELPLINE_MENU.overview.path,
      children: (
        <>
          <Styles />
          <h1>{words('desk-helpline.pages.overview')}</h1>
          <Renewed id="overview" topics={['desk']}>
            <Running visit={visit} names={names} lines={running} />
            {waiting.length === 0 ? (
              <EmptyState title={words('desk-helpline.pages.waiting.empty')} />
            ) : (
              <Conversations
                visit={visit}
                id="waiting"
                caption={words('desk-helpline.pages.waiting')}
                lines={waiting}
              />
            )}
            {missed.length === 0 ? null : (
              <p>
                <a href={pathTo(visit, HELPLINE_MENU.conversations.path)}>
                  {words('desk-helpline.pages.overview.missed', { n: missed.length })}
                </a>
              </p>
            )}
            <OnShift visit={visit} names={names} shifts={shifts} />
            <Aftercare visit={visit} names={names} toHold={toHold} />
          </Renewed>
        </>
      ),
    })
  },
})
