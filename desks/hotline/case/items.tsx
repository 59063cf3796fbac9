import { type DeskVisit, momentText, nameOf, valueText } from '@vigie/desk-frame/page-kit'
import type { ItemView } from '@vigie/hotline'
import { Because, Defanged, Tag } from '@vigie/ui'
import { countryName } from '../parts/country.ts'
import { KnownPictures } from '../pictures/known-pictures.tsx'
import { Evidence } from './evidence.tsx'
import { FoundOf, foundTag } from './found.tsx'
import { ProposedPlaces } from './proposed-places.tsx'
import type { OpenedCase } from './reports.tsx'
import { SiteFacts } from './site-text.tsx'

const SEEN_TONES = { up: 'danger', down: 'good', moved: 'wait', unknown: 'quiet' } as const

type Names = ReadonlyMap<string, string>
type Trace = ItemView['traces'][number]

/** Who hosts it and in which country, as far as a trace says. */
export const traceText = ({ words, lang }: DeskVisit, trace: Trace): string =>
  trace.hostedIn === null && trace.providerName === null
    ? words('desk-hotline.pages.trace.nothing')
    : [trace.providerName, trace.hostedIn === null ? null : countryName(lang, trace.hostedIn)]
        .filter((part) => part !== null)
        .join(', ')

/** Where it was found to be, and what was seen of it last; `unfolded` for paper. */
export function Where(props: {
  readonly visit: DeskVisit
  readonly item: ItemView
  readonly names: Names
  readonly unfolded?: boolean
}) {
  const { visit, item, names } = props
  const { words, lang } = visit
  const now = item.traces.at(-1)
  const seen = item.sightings.at(-1)
  const earlier = [...item.traces.slice(0, -1)].reverse()
  return (
    <dl class="facts">
      <div>
        <dt>{words('desk-hotline.pages.hosted')}</dt>
        <dd>
          {now ? traceText(visit, now) : words('desk-hotline.pages.trace.none')}
          {now ? (
            <span class="quiet">
              {' '}
              {now.source === 'proposal' ? `${words('desk-hotline.pages.proposed.checked')}, ` : ''}
              {words('desk-hotline.pages.by-at', {
                name: nameOf(visit, names, now.by),
                when: momentText(lang, now.at),
              })}
            </span>
          ) : null}
          {earlier.length > 0 ? (
            <details open={props.unfolded}>
              <summary>{words('desk-hotline.pages.earlier-traces', { n: earlier.length })}</summary>
              <ul class="plain">
                {earlier.map((trace) => (
                  <li>
                    {traceText(visit, trace)} <span class="quiet">{momentText(lang, trace.at)}</span>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </dd>
      </div>
      {now ? (
        <div>
          <dt>{words('desk-hotline.pages.audience')}</dt>
          <dd>
            {now.audience === null
              ? words('desk-hotline.pages.audience.none')
              : valueText(words, 'hotline', 'audience', now.audience)}
          </dd>
        </div>
      ) : null}
      {item.service === null ? null : (
        <div>
          <dt>{words('hotline.fields.service')}</dt>
          <dd>
            {item.service.name} <span class="quiet">({item.service.providerName})</span>{' '}
            {item.service.isChecked ? null : (
              <Tag tone="wait" text={words('desk-hotline.pages.not-checked')} />
            )}
          </dd>
        </div>
      )}
      <SiteFacts visit={visit} item={item} />
      {seen ? (
        <div>
          <dt>{words('desk-hotline.pages.seen')}</dt>
          <dd>
            <Tag tone={SEEN_TONES[seen.state]} text={valueText(words, 'hotline', 'state', seen.state)} />{' '}
            <span class="quiet">
              {words(`desk-hotline.pages.source.${seen.source}`)}, {momentText(lang, seen.at)}
            </span>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** Where an illegal item goes, each way with its reason. */
function Ways({ visit, item }: { visit: DeskVisit; item: ItemView }) {
  const { words } = visit
  if (item.routes.length === 0) return null
  return (
    <div class="routes">
      <h4>{words('desk-hotline.pages.routes')}</h4>
      <ul class="plain">
        {item.routes.map((route) => (
          <li>
            <p>
              <Tag tone="sea" text={words(`desk-hotline.pages.to.${route.to}`)} />{' '}
              {route.waitsFor === null ? null : (
                <Tag tone="wait" text={words('desk-hotline.pages.police-first')} />
              )}
            </p>
            <Because word={words('desk-hotline.pages.because')}>
              {words.maybe(`hotline.routes.${route.because}`) ?? route.because}
            </Because>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const itemTitle = ({ words }: DeskVisit, item: Pick<ItemView, 'number'>): string =>
  words('desk-hotline.pages.item', { n: item.number })

/** How far a case is: on how many of its items two people agreed, or a coordinator decided. */
export const assessedOf = ({ words }: DeskVisit, items: readonly ItemView[]): string =>
  words('desk-hotline.pages.assessed-of', {
    n: items.filter(({ outcome }) => outcome !== null).length,
    all: items.length,
  })

interface OfItem {
  readonly visit: DeskVisit
  readonly view: OpenedCase
  readonly item: ItemView
}

/** Where an item is, and what was found about it. */
function About({ visit, view, item }: OfItem) {
  return (
    <>
      {item.form === 'address' ? <Where visit={visit} item={item} names={view.names} /> : null}
      <h4>{visit.words('desk-hotline.pages.found')}</h4>
      <FoundOf visit={visit} view={view} item={item} />
      <KnownPictures visit={visit} view={view} item={item} />
      <Evidence visit={visit} view={view} item={item} />
      <Ways visit={visit} item={item} />
    </>
  )
}

/** What the flag came from, where nobody reported it: the case has one origin, and so has each item in it. */
function CameFrom({ visit, view }: Omit<OfItem, 'item'>) {
  const { words } = visit
  if (view.origin.origin === 'public') return null
  return (
    <p class="quiet">
      {words('hotline.fields.origin')}: {valueText(words, 'hotline', 'origin', view.origin.origin)}
    </p>
  )
}

function Item({ visit, view, item, folded }: OfItem & { folded: boolean }) {
  const { words } = visit
  return (
    <article
      class={folded ? 'item brief' : 'item'}
      id={`item-${item.number}`}
      data-live-region
      data-live-topic={`item:${item.id}`}
    >
      <h3>{itemTitle(visit, item)}</h3>
      <p class={item.address === null ? undefined : 'address'}>
        {item.address === null ? (
          words(item.form === 'picture' ? 'desk-pictures.pages.picture-item' : 'desk-hotline.pages.account')
        ) : (
          <Defanged address={item.address} />
        )}
      </p>
      <CameFrom visit={visit} view={view} />
      {folded ? (
        <details>
          <summary>
            <Tag {...foundTag(words, item)} />
          </summary>
          <About visit={visit} view={view} item={item} />
        </details>
      ) : (
        <About visit={visit} view={view} item={item} />
      )}
    </article>
  )
}

/** More items than these are read one by one: what is known of each is folded under a word. */
const MOST_UNFOLDED = 5

/** Where it is, and what we found. */
export function Items({ visit, view }: { visit: DeskVisit; view: OpenedCase }) {
  const { items } = view
  return (
    <section aria-labelledby="where">
      <h2 id="where">{visit.words('desk-hotline.pages.where')}</h2>
      {items.length > 1 ? <p class="quiet">{assessedOf(visit, items)}</p> : null}
      <ProposedPlaces visit={visit} view={view} />
      {items.map((item) => (
        <Item visit={visit} view={view} item={item} folded={items.length > MOST_UNFOLDED} />
      ))}
    </section>
  )
}
