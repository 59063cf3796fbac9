import { type DeskVisit, dayText, isCoordinator, pathTo } from '@vigie/desk-frame/page-kit'
import type { Platform } from '@vigie/hashes'
import { DataTable, EmptyState } from '@vigie/ui'
import { formPath } from './lists-page.tsx'

function Keys({ visit, platform }: { visit: DeskVisit; platform: Platform }) {
  const { words, lang } = visit
  if (platform.keys.length === 0) return <span class="quiet">{words('pictures.key.none')}</span>
  return (
    <ul class="plain">
      {platform.keys.map(({ id, madeAt, expiresAt }) => {
        const text = words('pictures.key', { made: dayText(lang, madeAt), until: dayText(lang, expiresAt) })
        return (
          <li>
            {text}{' '}
            <a href={formPath(visit, 'hashes.withdraw-platform-key', { platformKey: id })}>
              {words('operations.hashes.withdraw-platform-key.button')}
              <span class="unseen">
                : {platform.name}, {text}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Who may ask, how much, and with which keys. */
export function PlatformsPage({ visit, platforms }: { visit: DeskVisit; platforms: readonly Platform[] }) {
  const { words } = visit
  const mayMakeKeys = visit.person.roles.includes('administrator')
  return (
    <div class="overview">
      <h1>{words('pictures.platforms')}</h1>
      <p class="quiet">{words('pictures.platforms.more')}</p>
      {mayMakeKeys ? null : <p class="quiet">{words('pictures.key.needs-administrator')}</p>}
      {isCoordinator(visit) ? (
        <p>
          <a class="button" href={formPath(visit, 'hashes.add-platform')}>
            {words('operations.hashes.add-platform.title')}
          </a>
        </p>
      ) : null}
      {platforms.length === 0 ? (
        <EmptyState title={words('pictures.platforms.none')} />
      ) : (
        <DataTable
          id="table-platforms"
          caption={words('pictures.platforms')}
          columns={[
            { header: words('fields.platform') },
            { header: words('pictures.column.quota') },
            { header: words('pictures.column.keys') },
            { header: words('console.acts') },
          ]}
          rows={platforms.map((platform) => [
            platform.name,
            words('pictures.quota', { hour: platform.quota.perHour, day: platform.quota.perDay }),
            <Keys visit={visit} platform={platform} />,
            <ul class="plain">
              {isCoordinator(visit) ? (
                <li>
                  <a
                    href={formPath(visit, 'hashes.set-quota', {
                      platform: platform.id,
                      perHour: String(platform.quota.perHour),
                      perDay: String(platform.quota.perDay),
                    })}
                  >
                    {words('operations.hashes.set-quota.button')}
                    <span class="unseen">: {platform.name}</span>
                  </a>
                </li>
              ) : null}
              {mayMakeKeys ? (
                <li>
                  <a
                    href={formPath(visit, 'hashes.make-platform-key', { platform: platform.id, days: '90' })}
                  >
                    {words('operations.hashes.make-platform-key.button')}
                    <span class="unseen">: {platform.name}</span>
                  </a>
                </li>
              ) : null}
            </ul>,
          ])}
        />
      )}
      {isCoordinator(visit) ? (
        <p class="ways">
          <a href={pathTo(visit, '/lists')}>{words('pictures.list.all')}</a>
        </p>
      ) : null}
    </div>
  )
}
