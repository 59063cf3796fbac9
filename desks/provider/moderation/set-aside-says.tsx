import { type DeskVisit, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { operationText } from '@vigie/locales'
import { takeUpNotice } from '@vigie/moderation/verbs/take-up-notice'
import { ButtonLink, Callout } from '@vigie/ui'
import { actPath } from './decision-parts.tsx'

/** At a notice that is set aside: why nobody decides about it, and the way to take it up. */
export function SetAsideSays({ visit, notice }: { visit: DeskVisit; notice: string }) {
  const { words } = visit
  return (
    <Callout tone="wait">
      <p>{words('moderation.pages.set-aside.this')}</p>
      {isOffered(visit, takeUpNotice) ? (
        <p>
          <ButtonLink
            href={actPath(visit, takeUpNotice.name, 'notice', notice, pathTo(visit, `/notice/${notice}`))}
          >
            {operationText(words, takeUpNotice.name, 'title')}
          </ButtonLink>
        </p>
      ) : null}
    </Callout>
  )
}
