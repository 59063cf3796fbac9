import type { Child } from 'hono/jsx'

/**
 * A part of a page that is renewed when a colleague changed any of these. The script of the desk knows one topic for
 * each region, so that a part about several things stands in several regions, one in the other.
 */
export function Renewed(props: {
  readonly id: string
  readonly topics: readonly string[]
  readonly children?: Child
}) {
  const { id, topics, children } = props
  return (
    <>
      {topics.reduceRight<Child>(
        (inside, topic, place) => (
          <div id={place === 0 ? id : `${id}-${place}`} data-live-region data-live-topic={topic}>
            {inside}
          </div>
        ),
        children,
      )}
    </>
  )
}
