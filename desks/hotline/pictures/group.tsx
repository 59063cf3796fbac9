import { type DeskVisit, pathTo } from '@vigie/desk-frame/page-kit'
import type { findLikenessGroups, ItemView } from '@vigie/hotline'
import { Tag } from '@vigie/ui'
import { outcomeTag } from '../case/found.tsx'

type Groups = Awaited<ReturnType<typeof findLikenessGroups>>
type Relatives = NonNullable<ReturnType<Groups['get']>>

/** Everything that hangs together with an item by its pictures: one look serves all. */
export function Group({ visit, item, group }: { visit: DeskVisit; item: ItemView; group: Relatives }) {
  const { words } = visit
  if (!group.some((one) => one.item !== item.id)) return null
  const id = `group-${item.number}`
  return (
    <section class="likeness" aria-labelledby={id}>
      <h5 id={id}>{words('desk-pictures.pages.group', { n: group.length - 1 })}</h5>
      <p>{words('desk-pictures.pages.group.more')}</p>
      <ul class="plain">
        {group.map(({ caseNumber, itemNumber, distance, verdict, ...one }) => (
          <li>
            {one.item === item.id ? (
              <strong>{words('desk-pictures.pages.group.this')}</strong>
            ) : (
              <a href={`${pathTo(visit, `/case/${caseNumber}`)}#item-${itemNumber}`}>
                {words('desk-pictures.pages.case-item', { case: caseNumber, item: itemNumber })}
              </a>
            )}{' '}
            {verdict === null ? (
              <Tag tone="quiet" text={words('desk-pictures.pages.no-verdict')} />
            ) : (
              <Tag {...outcomeTag(words, verdict.outcome)} />
            )}{' '}
            {distance === null || distance === 0 || one.item === item.id ? null : (
              <span class="quiet">· {words('desk-pictures.pages.near', { n: distance })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
