import {
  Act,
  type DeskVisit,
  isHere,
  isOpened,
  momentText,
  nameOf,
  type OfferedAct,
  pathTo,
  Told,
  Verbatim,
  valueText,
  Ways,
} from '@vigie/desk-frame/page-kit'
import { type CaseView, HAND_OVER_WAYS, POLICE_ANSWERS, type ReferralView } from '@vigie/hotline'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { handOverReferral } from '@vigie/hotline/verbs/hand-over-referral'
import { notePoliceAnswer } from '@vigie/hotline/verbs/note-police-answer'
import { withdrawReferral } from '@vigie/hotline/verbs/withdraw-referral'
import type { OpenedReport } from '@vigie/intake'
import { CopyButton, Field, Radios, Tag } from '@vigie/ui'
import { choicesOf } from './case/choices-of.ts'
import { PoliceAnswers, recipientName, referralTag, Why } from './case/done.tsx'

type Page = {
  readonly visit: DeskVisit
  readonly view: CaseView<OpenedReport>
  readonly referral: ReferralView
}

function Steps({ visit, view, referral }: Page) {
  const { words, lang } = visit
  const { approval, withdrawal, handOver } = referral
  const step = (title: string, ruling: { readonly by: string; readonly at: Date } | null) =>
    ruling === null ? [] : [{ title, ...ruling }]
  const steps = [
    ...step(words('desk-hotline.pages.story.referral-prepared'), {
      by: referral.preparedBy,
      at: referral.preparedAt,
    }),
    ...step(words('desk-hotline.pages.story.referral-approved'), approval),
    ...step(words('desk-hotline.pages.story.referral-withdrawn'), withdrawal),
    ...step(words('desk-hotline.pages.story.handed-over'), handOver),
  ]
  return (
    <dl class="facts">
      {steps.map(({ title, by, at }) => (
        <div>
          <dt>{title}</dt>
          <dd>
            {nameOf(visit, view.names, by)}, <span class="quiet">{momentText(lang, at)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A hand-over: exactly what the recipient gets, who prepared it, who let it go. */
export function ReferralPage({ visit, view, referral }: Page) {
  const { words } = visit
  return (
    <div class="notice-page">
      <p>
        <a href={pathTo(visit, `/case/${view.number}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.number })}
        </a>
      </p>
      <h1>{recipientName(visit, referral.recipientSort, referral.recipient)}</h1>
      <div id="referral-steps" data-live-region data-live-topic={`referral:${referral.id}`}>
        <p>
          <Tag {...referralTag(visit, referral)} />{' '}
          <span class="quiet">
            {valueText(words, 'hotline', 'recipientSort', referral.recipientSort)} ·{' '}
            {words('desk-hotline.pages.n-items', { n: referral.items.length })}
          </span>
        </p>
        <Steps visit={visit} view={view} referral={referral} />
        {referral.handOver?.theirReference ? (
          <p>
            {words('desk-hotline.pages.their-reference', { reference: referral.handOver.theirReference })}
          </p>
        ) : null}
        <PoliceAnswers visit={visit} referral={referral} names={view.names} />
      </div>
      <Ways visit={visit} />
      <Why visit={visit} rule={referral.rule} version={referral.rulesVersion} />
      {referral.overrideReason === null ? null : <Told text={referral.overrideReason} />}
      <section aria-labelledby="packet">
        <h2 id="packet">{words('desk-hotline.pages.referral.packet')}</h2>
        <p class="quiet">{words('desk-hotline.pages.referral.packet.more')}</p>
        <Verbatim text={referral.packet} />
        <p class="quiet">
          {words('desk-hotline.pages.digest')} <code class="defanged">{referral.digest}</code>
        </p>
        {referral.state === 'approved' || referral.state === 'handed-over' ? (
          <p>
            <a class="button" href={pathTo(visit, `/referral/${referral.id}/packet`)}>
              {words('desk-hotline.pages.exact.packet')}
            </a>
          </p>
        ) : null}
      </section>
    </div>
  )
}

/** The packet with its exact addresses, to hand over: a step of its own that the audit keeps. */
export function ExactPacketPage({ visit, view, referral }: Page) {
  const { words } = visit
  return (
    <>
      <p>
        <a href={pathTo(visit, `/referral/${referral.id}`)}>
          {recipientName(visit, referral.recipientSort, referral.recipient)}
        </a>
        {' · '}
        <a href={pathTo(visit, `/case/${view.number}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.number })}
        </a>
      </p>
      <h1>{words('desk-hotline.pages.exact.packet')}</h1>
      <p>{words('desk-hotline.pages.exact.care')}</p>
      <pre class="verbatim" id="exact" translate="no">
        {referral.packet}
      </pre>
      <CopyButton of="exact" copied={words('desk-hotline.pages.copied')}>
        {words('desk-hotline.pages.copy')}
      </CopyButton>
    </>
  )
}

const LETTERS: Readonly<Record<string, string>> = {
  [approveReferral.name]: 'g',
  [withdrawReferral.name]: 'x',
  [handOverReferral.name]: 'h',
  [notePoliceAnswer.name]: 'z',
}

/** What was done, or is not this visitor's to do, needs no card. */
const isWorthSaying = ({ why }: { readonly why: string | null }): boolean =>
  why === null ||
  !['not-for-you', 'already-approved-or-withdrawn', 'already-handed-over', 'not-with-the-police'].includes(
    why,
  )

const FIELDS: Readonly<Record<string, (visit: DeskVisit) => ReturnType<NonNullable<OfferedAct['fields']>>>> =
  {
    [handOverReferral.name]: (visit) => (
      <>
        <Radios
          name="way"
          label={visit.words('hotline.fields.way')}
          choices={choicesOf(visit, 'way', HAND_OVER_WAYS)}
        />
        <Field name="theirReference" label={visit.words('ui.fields.theirReference')} mono />
      </>
    ),
    [notePoliceAnswer.name]: (visit) => (
      <>
        <Radios
          name="policeAnswer"
          label={visit.words('hotline.fields.policeAnswer')}
          choices={choicesOf(visit, 'policeAnswer', POLICE_ANSWERS)}
        />
        <Field
          name="answeredOn"
          label={visit.words('hotline.fields.answeredOn')}
          type="date"
          value={visit.today}
          short
        />
        <Field name="theirReference" label={visit.words('ui.fields.theirReference')} mono />
      </>
    ),
  }

const acts = ({ visit, view, referral }: Page): OfferedAct[] =>
  view.possible
    .filter(
      (possible) =>
        possible.referral === referral.id &&
        isWorthSaying(possible) &&
        isHere(visit, { name: possible.operation }),
    )
    .map(({ operation, allowed, why }) => ({
      operation,
      on: ['referral', referral.id],
      allowed,
      why,
      keyLetter: allowed ? LETTERS[operation] : undefined,
      ...(FIELDS[operation] ? { fields: () => FIELDS[operation]?.(visit) } : {}),
    }))

export function ReferralActs(page: Page) {
  const { visit, referral } = page
  const all = acts(page)
  const opened = all.filter((act) => isOpened(visit, act))
  return (
    <div id="acts" data-live-region data-live-topic={`referral:${referral.id}`}>
      <h2>{visit.words('desk-hotline.pages.acts')}</h2>
      {all.length === 0 ? <p class="quiet">{visit.words('desk-hotline.pages.acts.none')}</p> : null}
      {[...opened, ...all.filter((act) => !opened.includes(act))].map((act) => (
        <Act visit={visit} act={act} />
      ))}
    </div>
  )
}
