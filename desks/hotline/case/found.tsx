import { authorOf, type DeskVisit, momentText, nameOf, Told, valueText } from '@vigie/desk-frame/page-kit'
import {
  type AssessmentView,
  differences,
  gravityOf,
  type ItemView,
  type RoundView,
  type Sheet,
  type VerdictView,
} from '@vigie/hotline'
import { fieldText, type Words } from '@vigie/locales'
import { Callout, Tag } from '@vigie/ui'
import { articleText } from '../parts/article.ts'
import { FollowedVersions } from '../parts/followed-versions.tsx'
import { originText } from '../pictures/known.ts'
import type { OpenedCase } from './reports.tsx'
import { SeenFacts } from './seen-fields.tsx'

const OUTCOME_TONES = { illegal: 'danger', 'not-illegal': 'good', 'cannot-tell': 'wait' } as const

export const outcomeTag = (words: Words, outcome: keyof typeof OUTCOME_TONES) => ({
  tone: OUTCOME_TONES[outcome],
  text: valueText(words, 'hotline', 'outcome', outcome),
})

type Found = Pick<
  VerdictView,
  'outcome' | 'kind' | 'nature' | 'ageBand' | 'otherAdult' | 'act' | 'article' | 'furtherGrounds'
>

/** The answers that make a finding, as one line of words and the grounds below it. */
export function Finding({ visit, sheet, found }: { visit: DeskVisit; sheet: Sheet; found: Found }) {
  const { words } = visit
  const about = [
    valueText(words, 'intake', 'kind', found.kind),
    found.nature === 'unknown' ? null : valueText(words, 'hotline', 'nature', found.nature),
    found.ageBand === 'not-determined' ? null : valueText(words, 'hotline', 'ageBand', found.ageBand),
    found.otherAdult === 'unknown' ? null : words(`desk-hotline.pages.other-adult.${found.otherAdult}`),
    found.act === 'none' || found.act === 'unknown' ? null : valueText(words, 'hotline', 'act', found.act),
  ].filter((part) => part !== null)
  const gravity = gravityOf(found)
  return (
    <>
      <p>{about.join(' · ')}</p>
      {gravity === '' ? null : <p class="quiet">{words(`desk-hotline.pages.gravity.${gravity}`)}</p>}
      {[found.article, ...found.furtherGrounds].map((ground) =>
        ground === null ? null : <p>{articleText(visit, sheet, ground)}</p>,
      )}
    </>
  )
}

interface OfItem {
  readonly visit: DeskVisit
  readonly view: Pick<OpenedCase, 'names' | 'known' | 'sheet' | 'followed'>
  readonly item: ItemView
  /** For paper, where nothing can be unfolded. */
  readonly unfolded?: boolean | undefined
}

function Assessed({ visit, view, item, one }: OfItem & { one: AssessmentView }) {
  const { words, lang } = visit
  return (
    <article class="assessment">
      <p>
        <strong>{authorOf(visit, view.names, one.assessor)}</strong>{' '}
        <span class="quiet">{momentText(lang, one.at)}</span>
      </p>
      <p>
        <Tag {...outcomeTag(words, one.outcome)} />{' '}
        <span class="quiet">{valueText(words, 'hotline', 'confidence', one.confidence)}</span>
      </p>
      <Finding visit={visit} sheet={view.sheet} found={one} />
      <SeenFacts visit={visit} one={one} />
      {one.inheritance === null ? null : <p>{originText(visit, view.known, item.id, one.inheritance)}</p>}
      {one.reason === null ? null : <p>{valueText(words, 'hotline', 'reason', one.reason)}</p>}
      {one.note === null ? null : <Told text={one.note} />}
      <FollowedVersions visit={visit} followed={view.followed} versions={one.followed} />
    </article>
  )
}

const isLook = (round: RoundView): boolean => round.verdict === null && round.seatsTaken === 1

/** Two can agree on what counts and still have said something else about the rest: that is said, and kept. */
function Differences({ visit, round }: { visit: DeskVisit; round: RoundView }) {
  const [one, other] = round.assessments
  const points = one && other ? differences(one, other) : []
  if (round.verdict === null || points.length === 0) return null
  const named = points.map((point) => fieldText(visit.words, 'hotline.assess-item', point)).join(' · ')
  return <p class="quiet">{visit.words('desk-hotline.pages.differ', { points: named })}</p>
}

/** What may be said of a round that is not decided yet, without telling anybody what another found. */
const blindText = (words: Words, round: RoundView): string => {
  if (isLook(round) && round.assessments.some(({ inheritance }) => inheritance !== null)) {
    return words('desk-pictures.pages.proposed.waits')
  }
  if (isLook(round) && !round.youAssessed && round.assessments.length > 0) {
    return words('desk-hotline.pages.dead-link.waits')
  }
  if (isLook(round))
    return words(round.youAssessed ? 'desk-hotline.pages.blind.yours' : 'desk-hotline.pages.blind.theirs')
  return words(round.seatsTaken === 0 ? 'desk-hotline.pages.blind.nobody' : 'desk-hotline.pages.blind.both')
}

/** What holds about an item, in a word; while nothing does, how far two people are with it. */
export const foundTag = (words: Words, { outcome, rounds }: ItemView) => {
  if (outcome !== null) return outcomeTag(words, outcome)
  const now = rounds.at(-1)
  return now && now.seatsTaken > 0
    ? ({ tone: 'wait', text: blindText(words, now) } as const)
    : ({ tone: 'sea', text: words('desk-hotline.pages.blind.nobody') } as const)
}

/** Who looks at the same time, or asks for it. It says nothing of what either found. */
function Together({ visit, view, round }: Pick<OfItem, 'visit' | 'view'> & { round: RoundView }) {
  const { words } = visit
  const { joint } = round
  if (joint === null) return null
  const name = nameOf(visit, view.names, joint.openedBy)
  if (joint.signedBy === null || joint.signedAt === null) {
    if (round.seatsTaken > 0) return null
    return <p class="quiet">{words('desk-hotline.pages.together.asked', { name })}</p>
  }
  const other = nameOf(visit, view.names, joint.signedBy)
  const when = momentText(visit.lang, joint.signedAt)
  return <p class="quiet">{words('desk-hotline.pages.together', { name, other, when })}</p>
}

function Round({ visit, view, item, round, unfolded }: OfItem & { round: RoundView }) {
  const { words, lang } = visit
  const { verdict } = round
  const inherited = round.assessments.find(({ inheritance }) => inheritance !== null)?.inheritance
  return (
    <>
      {round.round > 1 && round.askedAt !== null ? (
        <Callout
          tone="wait"
          title={words(
            round.askedBy === null ? 'desk-hotline.pages.lapsed' : 'desk-hotline.pages.asked-again',
            {
              when: momentText(lang, round.askedAt),
            },
          )}
        >
          {round.reason === null ? null : <Told text={round.reason} />}
        </Callout>
      ) : null}
      {verdict ? (
        <div class="verdict">
          <p>
            <Tag {...outcomeTag(words, verdict.outcome)} />{' '}
            <span class="quiet">
              {verdict.way === 'agreement'
                ? words('desk-hotline.pages.agreed', { when: momentText(lang, verdict.at) })
                : words('desk-hotline.pages.arbitrated', {
                    when: momentText(lang, verdict.at),
                    name: verdict.arbitrator === null ? '' : nameOf(visit, view.names, verdict.arbitrator),
                  })}
            </span>
          </p>
          <Finding visit={visit} sheet={view.sheet} found={verdict} />
          <Differences visit={visit} round={round} />
          {inherited && round.assessments.every(({ inheritance }) => inheritance !== null) ? (
            <p>{originText(visit, view.known, item.id, inherited)}</p>
          ) : null}
          {verdict.arbitratorReason === null ? null : <Told text={verdict.arbitratorReason} />}
        </div>
      ) : (
        <>
          <p>
            <Tag tone={round.seatsTaken === 0 ? 'sea' : 'wait'} text={blindText(words, round)} />
          </p>
          {round.seatsTaken === 2 ? <p class="quiet">{words('desk-hotline.pages.dispute.more')}</p> : null}
        </>
      )}
      <Together visit={visit} view={view} round={round} />
      {round.assessments.length > 0 ? (
        <details open={unfolded || verdict === null}>
          <summary>{words('desk-hotline.pages.assessments', { n: round.assessments.length })}</summary>
          <div class="side-by-side">
            {round.assessments.map((one) => (
              <Assessed visit={visit} view={view} item={item} one={one} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  )
}

/** What two people found about an item. While one has looked, the other sees only that somebody did. */
export function FoundOf({ visit, view, item, unfolded }: OfItem) {
  const { words } = visit
  const current = item.rounds.at(-1)
  const earlier = item.rounds.slice(0, -1)
  return (
    <>
      {current ? <Round visit={visit} view={view} item={item} round={current} unfolded={unfolded} /> : null}
      {earlier.length > 0 ? (
        <details open={unfolded}>
          <summary>{words('desk-hotline.pages.earlier-rounds', { n: earlier.length })}</summary>
          {earlier.map((round) => (
            <Round visit={visit} view={view} item={item} round={round} unfolded={unfolded} />
          ))}
        </details>
      ) : null}
    </>
  )
}
