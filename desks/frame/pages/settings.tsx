import type { Words } from '@vigie/locales'
import { peopleMay } from '@vigie/people'
import type { SettingDescription } from '@vigie/platform/settings'
import { DataTable, EmptyState, Tag } from '@vigie/ui'
import { type ConsoleRoute, wordsFor } from '../console.ts'
import { page } from '../page.ts'
import { showPage } from '../shell.tsx'

const valueCell = (words: Words, { value, secret }: SettingDescription) => {
  if (value === undefined) return <span class="quiet">{words('desk-frame.pages.settings.not-set')}</span>
  if (secret) return <span class="quiet">{words('desk-frame.pages.settings.hidden')}</span>
  return (
    <code class="mono" translate="no">
      {value}
    </code>
  )
}

/** What the operator set, to read: it is changed where the house is started, and nowhere else. */
export const SETTINGS_ROUTES: readonly ConsoleRoute[] = [
  page({
    path: '/settings',
    who: peopleMay.readSettings,
    audit: 'nothing-opened',
    show: (_desk, c) => {
      const words = wordsFor(c)
      const { settings } = c.var.console
      const title = words('desk-frame.pages.menu.settings')
      return Promise.resolve(
        showPage(c, {
          title,
          current: '/settings',
          children: (
            <>
              <h1>{title}</h1>
              <p>{words('desk-frame.pages.settings.about')}</p>
              {settings.length === 0 ? (
                <EmptyState title={words('desk-frame.pages.settings.none')} />
              ) : (
                <DataTable
                  id="settings"
                  stacks
                  caption={words('desk-frame.pages.settings.caption')}
                  columns={[
                    { header: words('desk-frame.pages.settings.variable') },
                    { header: words('desk-frame.pages.settings.value') },
                    { header: words('desk-frame.pages.settings.from') },
                    { header: words('desk-frame.pages.settings.what') },
                  ]}
                  rows={settings.map((one) => [
                    <code class="mono" translate="no">
                      {one.variable}
                    </code>,
                    valueCell(words, one),
                    one.given ? (
                      <Tag tone="sea" text={words('desk-frame.pages.settings.given')} />
                    ) : (
                      <Tag tone="quiet" text={words('desk-frame.pages.settings.default')} />
                    ),
                    words.named('settings', one.name) ?? one.description,
                  ])}
                />
              )}
            </>
          ),
        }),
      )
    },
  }),
]
