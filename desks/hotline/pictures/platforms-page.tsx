import { type DeskVisit, dayText, isOffered, pathTo, visitorOf } from '@vigie/desk-frame/page-kit'
import { hashesMay, type Platform } from '@vigie/hashes'
import { addPlatform } from '@vigie/hashes/verbs/add-platform'
import { makePlatformKey } from '@vigie/hashes/verbs/make-platform-key'
import { setQuota } from '@vigie/hashes/verbs/set-quota'
import { withdrawPlatformKey } from '@vigie/hashes/verbs/withdraw-platform-key'
import { isOneOf } from '@vigie/platform/operation'
import { DataTable, EmptyState } from '@vigie/ui'
import { formPath } from './lists-page.tsx'

function Keys({ visit, platform }: { visit: DeskVisit; platform: Platform }) {
  const { words, lang } = visit
  if (platform.keys.length === 0) return <span class="quiet">{words('desk-pictures.pages.key.none')}</span>
  return (
    <ul class="plain">
      {platform.keys.map(({ id, madeAt, expiresAt }) => {
        const text = words('desk-pictures.pages.key', {
          made: dayText(lang, madeAt),
          until: dayText(lang, expiresAt),
        })
        return (
          <li>
            {text}{' '}
            {isOffered(visit, withdrawPlatformKey) ? (
              <a href={formPath(visit, withdrawPlatformKey.name, { platformKey: id })}>
                {words('hashes.operations.withdraw-platform-key.button')}
                <span class="unseen">
                  : {platform.name}, {text}
                </span>
              </a>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** Who may ask, how much, and with which keys. */
export function PlatformsPage({ visit, platforms }: { visit: DeskVisit; platforms: readonly Platform[] }) {
  const { words } = visit
  const mayMakeKeys = isOffered(visit, makePlatformKey)
  return (
    <div class="overview">
      <h1>{words('desk-pictures.pages.platforms')}</h1>
      <p class="quiet">{words('desk-pictures.pages.platforms.more')}</p>
      {mayMakeKeys ? null : <p class="quiet">{words('desk-pictures.pages.key.needs-administrator')}</p>}
      {isOffered(visit, addPlatform) ? (
        <p>
          <a class="button" href={formPath(visit, addPlatform.name)}>
            {words('hashes.operations.add-platform.title')}
          </a>
        </p>
      ) : null}
      {platforms.length === 0 ? (
        <EmptyState title={words('desk-pictures.pages.platforms.none')} />
      ) : (
        <DataTable
          id="table-platforms"
          caption={words('desk-pictures.pages.platforms')}
          columns={[
            { header: words('hashes.fields.platform') },
            { header: words('desk-pictures.pages.column.quota') },
            { header: words('desk-pictures.pages.column.keys') },
            { header: words('desk-frame.pages.acts') },
          ]}
          rows={platforms.map((platform) => [
            platform.name,
            words('desk-pictures.pages.quota', { hour: platform.quota.perHour, day: platform.quota.perDay }),
            <Keys visit={visit} platform={platform} />,
            <ul class="plain">
              {isOffered(visit, setQuota) ? (
                <li>
                  <a
                    href={formPath(visit, setQuota.name, {
                      platform: platform.id,
                      perHour: String(platform.quota.perHour),
                      perDay: String(platform.quota.perDay),
                    })}
                  >
                    {words('hashes.operations.set-quota.button')}
                    <span class="unseen">: {platform.name}</span>
                  </a>
                </li>
              ) : null}
              {mayMakeKeys ? (
                <li>
                  <a href={formPath(visit, makePlatformKey.name, { platform: platform.id, days: '90' })}>
                    {words('hashes.operations.make-platform-key.button')}
                    <span class="unseen">: {platform.name}</span>
                  </a>
                </li>
              ) : null}
            </ul>,
          ])}
        />
      )}
      {isOneOf(visitorOf(visit), hashesMay.readLists) ? (
        <p class="ways">
          <a href={pathTo(visit, '/lists')}>{words('desk-pictures.pages.list.all')}</a>
        </p>
      ) : null}
    </div>
  )
}
