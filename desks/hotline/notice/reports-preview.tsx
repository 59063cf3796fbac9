import { type DeskVisit, Verbatim, valueText } from '@vigie/desk-frame/page-kit'
import type { NoticeView, ReportsPreview } from '@vigie/notices'
import { Callout } from '@vigie/ui'
import { NotLeft } from './not-left.tsx'

/** What the interface of the platform is given, word for word, one report after the other. */
export function Reports({
  visit,
  reports,
  notice,
  ours,
}: {
  readonly visit: DeskVisit
  readonly reports: ReportsPreview
  readonly notice: NoticeView
  readonly ours: string
}) {
  const { words } = visit
  const { kind, endpoint, prepared } = reports
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words('desk-hotline.pages.reports')}</h2>
      <p class="quiet">
        {words('desk-hotline.pages.reports.more', { kind: valueText(words, 'notices', 'channelKind', kind) })}
      </p>
      <Verbatim text={endpoint} ours={ours} />
      {prepared.ready ? (
        prepared.parts.map(({ number, items, subject, text }) => (
          <div class="piece">
            <h3>
              {words('desk-hotline.pages.reports.one', {
                n: number,
                all: prepared.parts.length,
                items: items.join(', '),
              })}
            </h3>
            <Verbatim
              text={Object.entries(subject)
                .map(([what, value]) => `${what}: ${value}`)
                .join('\n')}
              ours={ours}
            />
            <Verbatim text={text} lang={notice.language} ours={ours} />
          </div>
        ))
      ) : (
        <Callout tone="wait">
          <NotLeft
            words={words}
            answer={[prepared.why, prepared.items.join(', ')].filter(Boolean).join(': ')}
          />
        </Callout>
      )}
    </section>
  )
}
