import {
  type DeskVisit,
  dayText,
  page,
  pathTo,
  showPage,
  valueText,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { referenceOf } from '@vigie/incoming'
import { findSetAside, moderationMay, type SetAsideRow } from '@vigie/moderation'
import { DataTable, EmptyState } from '@vigie/ui'
import { z } from 'zod'

export const SET_ASIDE_PATH = '/set-aside'
const LINES = 50

const Key = z.tuple([z.iso.date(), z.uuid()]).transform(([day, notice]) => ({ day, notice }))

function Rows({ visit, lines }: { visit: DeskVisit; lines: readonly SetAsideRow[] }) {
  const { words, lang } = visit
  return (
    <DataTable
      id="table-set-aside"
      caption={words('moderation.pages.set-aside')}
      columns={[
        { header: words('moderation.pages.set-aside.notice') },
        { header: words('moderation.pages.set-aside.received') },
        { header: words('moderation.pages.sender') },
      ]}
      rows={lines.map((line) => [
        <a href={pathTo(visit, `/notice/${line.notice}`)}>
          {valueText(words, 'incoming', 'matter', line.matter)} · {referenceOf(line.notice)}
        </a>,
        `${dayText(lang, line.received_on)} · ${valueText(words, 'incoming', 'channel', line.channel)}`,
        line.sender === null ? (
          ''
        ) : (
          <a href={pathTo(visit, `/sender/${line.sender}`)}>
            {words('moderation.pages.suspended', { day: dayText(lang, line.until) })}
          </a>
        ),
      ])}
    />
  )
}

/** What came while the processing of its sender's notices was suspended (Art. 23): kept, and taken up again by whoever wants to. */
export const setAsidePage = page({
  path: SET_ASIDE_PATH,
  who: moderationMay.readDecisions,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const { words } = visit
    const after = Key.safeParse((c.req.query('after') ?? '').split('~')).data ?? null
    const found = await findSetAside(desk.db, { after, most: LINES + 1 })
    const lines = found.slice(0, LINES)
    const last = found.length > LINES ? lines.at(-1) : undefined
    const title = words('moderation.pages.set-aside')
    return showPage(c, {
      title,
      current: '/decisions',
      children: (
        <>
          <h1>{title}</h1>
          <p>{words('moderation.pages.set-aside.more')}</p>
          {lines.length === 0 ? (
            <EmptyState title={words('moderation.pages.set-aside.none')} />
          ) : (
            <Rows visit={visit} lines={lines} />
          )}
          {last === undefined ? null : (
            <p>
              <a href={`${pathTo(visit, SET_ASIDE_PATH)}?after=${last.received_on}~${last.notice}`}>
                {words('moderation.pages.set-aside.later')}
              </a>
            </p>
          )}
        </>
      ),
    })
  },
})
