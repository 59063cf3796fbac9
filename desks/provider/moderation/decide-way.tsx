import { type DeskVisit, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { ButtonLink } from '@vigie/ui'
import { actPath, decisionPath } from './decision-parts.tsx'

/** From an item of a notice to its decision: the form of it while it waits, its page afterwards. */
export function DecideWay(props: {
  readonly visit: DeskVisit
  readonly notice: string
  readonly item: { readonly id: string; readonly position: number; readonly waits: boolean }
  /** The decision that stands, where there is one. */
  readonly decision: string | undefined
}) {
  const { visit, item, decision } = props
  const { words } = visit
  if (decision !== undefined)
    return (
      <p>
        <a href={decisionPath(visit, decision)}>{words('moderation.pages.decision')}</a>
      </p>
    )
  if (!item.waits || !isOffered(visit, decideItem)) return null
  const back = pathTo(visit, `/notice/${props.notice}`)
  return (
    <p>
      <ButtonLink href={actPath(visit, decideItem.name, 'item', item.id, back)}>
        {words('moderation.pages.decide', { n: item.position })}
      </ButtonLink>
    </p>
  )
}
