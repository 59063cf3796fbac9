import {
  type DeskVisit,
  isOffered,
  Pages,
  page,
  pathTo,
  placeIn,
  showPage,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import { countQueue, findIncomingQueue, incomingMay, MOST_COUNTED } from '@vigie/incoming'
import { takeNotice } from '@vigie/incoming/verbs/take-notice'
import { operationText } from '@vigie/locales'
import { ButtonLink, EmptyState, Queue } from '@vigie/ui'
import { PROVIDER_MENU } from './menu.ts'
import { queueRow } from './queue-rows.ts'

const PATH = PROVIDER_MENU.queue.path

/** A number as it was counted: exact, or more than is counted. */
const counted = ({ words, lang }: DeskVisit, n: number): string => {
  const said = new Intl.NumberFormat(lang).format(Math.min(n, MOST_COUNTED))
  return n > MOST_COUNTED ? words('desk-provider.pages.counts.more', { n: said }) : said
}

/** What waits for a decision: trusted flaggers first, then the most harm, then what has waited longest. */
export const queuePage = page({
  path: PATH,
  who: incomingMay.readNotices,
  audit: 'nothing-opened',
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const { words } = visit
    const found = await findIncomingQueue(desk, placeIn(visit))
    const { trusted, ordinary } = await countQueue(desk.db)
    const title = words('desk-provider.pages.queue')
    return showPage(c, {
      title,
      current: PATH,
      children: (
        <>
          <h1>{title}</h1>
          <p>
            {words('desk-provider.pages.counts', {
              trusted: counted(visit, trusted),
              ordinary: counted(visit, ordinary),
            })}
          </p>
          {found.lines.length === 0 ? (
            <EmptyState title={words('desk-provider.pages.queue.empty')}>
              <p>{words('desk-provider.pages.queue.empty.more')}</p>
            </EmptyState>
          ) : (
            <Queue label={title} rows={found.lines.map((line) => queueRow(visit, line))} />
          )}
          <Pages visit={visit} of={found} />
          {isOffered(visit, takeNotice) ? (
            <p>
              <ButtonLink href={`${pathTo(visit, `/act/${takeNotice.name}`)}?back=${pathTo(visit, PATH)}`}>
                {operationText(words, takeNotice.name, 'title')}
              </ButtonLink>
            </p>
          ) : null}
        </>
      ),
    })
  },
})
