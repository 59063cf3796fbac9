import { ActLines, type DeskVisit, type OfferedAct } from '@vigie/desk-frame/page-kit'

/** More of one kind than these are folded away behind the first of them. */
const MOST_LINES = 3

/** Acts in a line each. Of what is possible on many items the first stands there, and the others are a press away. */
export function ManyLines({
  visit,
  label,
  acts,
}: {
  visit: DeskVisit
  label: string
  acts: readonly OfferedAct[]
}) {
  const alike = [...Map.groupBy(acts, ({ operation, why }) => `${operation} ${why}`).values()]
  const few = alike.filter(({ length }) => length <= MOST_LINES).flat()
  return (
    <>
      <ActLines visit={visit} label={label} acts={few} />
      {alike
        .filter(({ length }) => length > MOST_LINES)
        .map(([first, ...others]) => (
          <>
            <ActLines visit={visit} label={label} acts={first ? [first] : []} />
            <details class="more-acts">
              <summary>{visit.words('desk-hotline.pages.acts.others', { n: others.length })}</summary>
              <ActLines visit={visit} label={label} acts={others} />
            </details>
          </>
        ))}
    </>
  )
}
