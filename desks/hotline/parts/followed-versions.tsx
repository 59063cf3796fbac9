import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { Followed } from '@vigie/hotline'
import { documentPath, documentTitle } from '../playbook/document-words.ts'

/** Which versions of what the desk works by an assessment followed: they stay, whatever holds later. */
export function FollowedVersions(props: {
  readonly visit: DeskVisit
  readonly followed: Followed
  readonly versions: readonly string[]
}) {
  const { visit } = props
  const shown = props.versions.flatMap((id) => props.followed.get(id) ?? [])
  if (shown.length === 0) return null
  return (
    <p class="quiet">
      {visit.words('desk-hotline.pages.followed')}{' '}
      {shown.map((version, index) => (
        <>
          {index === 0 ? '' : ' · '}
          <a href={pathTo(visit, documentPath(version))}>
            {visit.words('desk-hotline.pages.followed.one', {
              what: documentTitle(visit, version),
              n: version.number,
            })}
          </a>
        </>
      ))}
    </p>
  )
}
