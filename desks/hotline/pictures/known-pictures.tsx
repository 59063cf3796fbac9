import {
  ActForm,
  type DeskVisit,
  dayText,
  isHere,
  isOffered,
  nameOf,
  pathTo,
  reasonOf,
} from '@vigie/desk-frame/page-kit'
import { QUALITY_FLOOR } from '@vigie/hashes'
import type { Inheritable, ItemView, PictureView } from '@vigie/hotline'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'
import { withdrawFingerprint } from '@vigie/hotline/verbs/withdraw-fingerprint'
import { Callout, Tag } from '@vigie/ui'
import { Finding, outcomeTag } from '../case/found.tsx'
import type { OpenedCase } from '../case/reports.tsx'
import { Group } from './group.tsx'
import { backToItem, enterPath, possibleAct } from './item-acts.ts'
import { certainTag, ItemMatches, ListMatches } from './matches.tsx'
import { nearText, shortCode } from './near.ts'
import { Proposal, proposedIn } from './proposal.tsx'

interface OfItem {
  readonly visit: DeskVisit
  readonly view: OpenedCase
  readonly item: ItemView
}

const isMine = (visit: DeskVisit, person: string | null): boolean => person === visit.person.id

function Came({ visit, view, picture }: { visit: DeskVisit; view: OpenedCase; picture: PictureView }) {
  const { words, lang } = visit
  const { way, enteredBy } = picture
  const day = dayText(lang, picture.enteredOn)
  if (way === 'reported') return <>{words('desk-pictures.pages.came.reported', { day })}</>
  if (isMine(visit, enteredBy)) return <>{words(`desk-pictures.pages.came.${way}-by-you`, { day })}</>
  const name = nameOf(visit, view.known.names, enteredBy ?? '')
  return <>{words(`desk-pictures.pages.came.${way}`, { day, name })}</>
}

/** Everything that the fingerprint says, for whoever has to give it on. */
function Whole({ visit, values }: { visit: DeskVisit; values: PictureView['values'] }) {
  const parts = [
    ['PDQ', values.pdq],
    ['SHA-256', values.sha256],
    ['SHA-1', values.sha1],
    ['MD5', values.md5],
  ] as const
  return (
    <details>
      <summary>{visit.words('desk-pictures.pages.whole')}</summary>
      <dl class="facts">
        {parts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd class="mono">{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  )
}

const fromText = ({ words }: DeskVisit, picture: PictureView, one: Inheritable): string => {
  if (one.entry !== null) return words('desk-pictures.pages.inherit.from-list', { list: one.from })
  const match = picture.items.find(({ item }) => item === one.item)
  return words('desk-pictures.pages.inherit.from-case', {
    case: match?.caseNumber ?? 0,
    item: match?.itemNumber ?? 0,
  })
}

/** One thing that may be taken over: from where, how near, what was found, and what proposing it means. */
function Offer({ visit, view, item, picture, one }: OfItem & { picture: PictureView; one: Inheritable }) {
  const { words } = visit
  const act = possibleAct(view, item, proposeInheritance.name)
  const from = fromText(visit, picture, one)
  return (
    <article class="act">
      <h5>{from}</h5>
      <p>
        <Tag {...outcomeTag(words, one.finding.outcome)} />{' '}
        <span class="quiet">· {nearText(words, one)}</span>
      </p>
      <Finding visit={visit} sheet={view.sheet} found={one.finding} />
      <p>{words('desk-pictures.pages.inherit.means')}</p>
      {act.allowed ? (
        <ActForm visit={visit} act={{ ...act, about: from }} back={backToItem(visit, item)}>
          {one.entry === null ? (
            <input type="hidden" name="verdict" value={one.verdict} />
          ) : (
            <input type="hidden" name="entry" value={String(one.entry)} />
          )}
        </ActForm>
      ) : (
        <p class="quiet">{reasonOf(visit, act)}</p>
      )}
    </article>
  )
}

/** What to make of the matches of a fingerprint, in plain words. */
function Advice({ visit, picture, open }: { visit: DeskVisit; picture: PictureView; open: boolean }) {
  const { words } = visit
  const { lists, items, disagree, inherit } = picture
  const matches = [...lists, ...items]
  if (matches.length === 0) return <p>{words('desk-pictures.pages.unknown')}</p>
  if (disagree) {
    return (
      <Callout tone="danger" title={words('desk-pictures.pages.disagree')}>
        <p>{words('desk-pictures.pages.disagree.more')}</p>
      </Callout>
    )
  }
  if (matches.some(({ certain }) => certain)) {
    return (
      <>
        <p>{certainTag(words, true)}</p>
        {inherit.length === 0 && open ? <p>{words('desk-pictures.pages.nothing-to-inherit')}</p> : null}
      </>
    )
  }
  return inherit.length > 0 || !open ? (
    <p>{certainTag(words, false)}</p>
  ) : (
    <Callout tone="wait" title={words('desk-pictures.pages.look-once')}>
      <p>{words('desk-pictures.pages.look-once.more')}</p>
    </Callout>
  )
}

function Picture({ visit, view, item, picture, place }: OfItem & { picture: PictureView; place: number }) {
  const { words } = visit
  const { values } = picture
  const id = `${item.number}-${place}`
  const quality = values.pdq === null ? null : values.quality
  const isOpen = item.outcome === null
  const withdraw = new URLSearchParams({
    item: item.id,
    fingerprint: picture.fingerprint,
    back: backToItem(visit, item),
  })
  return (
    <article class="picture" aria-labelledby={`picture-${id}`}>
      <h5 id={`picture-${id}`} class="mono">
        {shortCode(words, values)}
      </h5>
      <p class="quiet">
        <Came visit={visit} view={view} picture={picture} />
        {quality === null ? null : ` · ${words('desk-pictures.pages.quality', { n: quality })}`}
      </p>
      {values.pdq === null ? null : quality === null ? (
        <p>{words('desk-pictures.pages.quality.unknown')}</p>
      ) : quality < QUALITY_FLOOR ? (
        <p>{words('desk-pictures.pages.quality.low')}</p>
      ) : null}
      <Advice visit={visit} picture={picture} open={isOpen} />
      <ListMatches visit={visit} id={`lists-${id}`} matches={picture.lists} />
      <ItemMatches visit={visit} id={`items-${id}`} matches={picture.items} />
      {isOpen && item.rounds.at(-1)?.seatsTaken === 0
        ? picture.inherit.map((one) => (
            <Offer visit={visit} view={view} item={item} picture={picture} one={one} />
          ))
        : null}
      <Whole visit={visit} values={values} />
      {possibleAct(view, item, enterFingerprint.name).allowed && isOffered(visit, withdrawFingerprint) ? (
        <p>
          <a class="button" href={`${pathTo(visit, `/act/${withdrawFingerprint.name}`)}?${withdraw}`}>
            {words('desk-pictures.pages.withdraw')}
            <span class="unseen">: {shortCode(words, values)}</span>
          </a>
        </p>
      ) : null}
    </article>
  )
}

/** What is known of the pictures of an item; never a picture. */
export function KnownPictures({ visit, view, item }: OfItem) {
  const { words } = visit
  const pictures = view.known.pictures.get(item.id) ?? []
  const mayEnter = possibleAct(view, item, enterFingerprint.name).allowed && isHere(visit, enterFingerprint)
  const enter = (
    <>
      {words('desk-pictures.pages.enter')}
      <span class="unseen">: {words('desk-hotline.pages.item', { n: item.number })}</span>
    </>
  )
  if (pictures.length === 0 && proposedIn(item) === null) {
    return (
      <p class="quiet">
        {words('desk-pictures.pages.known.none')}{' '}
        {mayEnter ? <a href={enterPath(visit, view, item)}>{enter}</a> : null}
      </p>
    )
  }
  return (
    <section class="pictures" id={`known-${item.number}`} aria-labelledby={`known-title-${item.number}`}>
      <h4 id={`known-title-${item.number}`}>{words('desk-pictures.pages.known')}</h4>
      <Proposal visit={visit} view={view} item={item} />
      {pictures.map((picture, place) => (
        <Picture visit={visit} view={view} item={item} picture={picture} place={place} />
      ))}
      <Group visit={visit} item={item} group={view.known.groups.get(item.id) ?? []} />
      {mayEnter ? (
        <p>
          <a class="button" href={enterPath(visit, view, item)}>
            {enter}
          </a>
        </p>
      ) : null}
    </section>
  )
}
