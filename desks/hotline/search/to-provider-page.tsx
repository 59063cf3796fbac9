import { type DeskVisit, dayText, Pages, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { dayOf } from '@vigie/kernel'
import type { FoundNotice, Provider } from '@vigie/notices'
import type { Page } from '@vigie/platform/operation'
import { EmptyState, Queue } from '@vigie/ui'

/** The notices to one provider, the latest first. */
export function ToProviderPage(props: {
  readonly visit: DeskVisit
  readonly provider: Provider
  readonly notices: Page<FoundNotice>
  readonly cases: ReadonlyMap<string, number>
}) {
  const { visit, provider, notices, cases } = props
  const { words, lang } = visit
  return (
    <div class="queue-page">
      <p>
        <a href={pathTo(visit, '/providers')}>{words('desk-hotline.pages.providers')}</a>
      </p>
      <h1>{words('desk-hotline.pages.notices-to', { provider: provider.name })}</h1>
      {notices.lines.length === 0 ? (
        <EmptyState title={words('desk-hotline.pages.notices-to.none')} />
      ) : (
        <Queue
          label={words('desk-hotline.pages.notices-to', { provider: provider.name })}
          rows={notices.lines.map((notice) => ({
            href: pathTo(visit, `/notice/${notice.reference}`),
            title: notice.reference,
            about: [
              words('desk-hotline.pages.case', { n: cases.get(notice.case) ?? 0 }),
              valueText(words, 'intake', 'kind', notice.kind),
              dayText(lang, dayOf(notice.preparedAt)),
            ].join(' · '),
          }))}
        />
      )}
      <Pages visit={visit} of={notices} />
    </div>
  )
}
