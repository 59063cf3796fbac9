import {
  type DeskVisit,
  isOffered,
  momentText,
  nameOf,
  pathTo,
  Told,
  Verbatim,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { operationText } from '@vigie/locales'
import { ADDRESSEES, type Addressee, type WholeDecision } from '@vigie/moderation'
import { correctStatement } from '@vigie/moderation/verbs/correct-statement'
import { markUnfounded } from '@vigie/moderation/verbs/mark-unfounded'
import { noteComplaint } from '@vigie/moderation/verbs/note-complaint'
import { noteTelling } from '@vigie/moderation/verbs/note-telling'
import { ruleOnComplaint } from '@vigie/moderation/verbs/rule-on-complaint'
import { ButtonLink, Callout, Tag } from '@vigie/ui'
import { actPath, decisionPath, type Names, Restricted, Submissions, Tellings } from './decision-parts.tsx'
import { ToCopy } from './to-copy.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly decision: WholeDecision
  readonly names: Names
  /** The text for each side, ready to be copied. */
  readonly texts: Readonly<Record<Addressee, string>>
  /** Ours, which stands in them. */
  readonly mailbox: string
}

/** A link to the form of an act, where whoever visits may do it. */
function Way(props: {
  readonly visit: DeskVisit
  readonly act: { readonly name: string }
  readonly on: readonly [field: string, id: string]
  readonly back: string
  readonly primary?: boolean
}) {
  const { visit, act, on } = props
  if (!isOffered(visit, act)) return null
  return (
    <p>
      <ButtonLink primary={props.primary ?? false} href={actPath(visit, act.name, ...on, props.back)}>
        {operationText(visit.words, act.name, 'title')}
      </ButtonLink>
    </p>
  )
}

function Complaints({ visit, decision, names }: Given) {
  const { words, lang } = visit
  const here = decisionPath(visit, decision.id)
  return (
    <section aria-labelledby="complaints">
      <h2 id="complaints">{words('moderation.pages.complaints')}</h2>
      {decision.complaints.length === 0 ? (
        <p class="quiet">{words('moderation.pages.complaints.none')}</p>
      ) : null}
      {decision.complaints.map((one) => (
        <article>
          <h3>
            {valueText(words, 'moderation', 'complainant', one.complainant)} ·{' '}
            {momentText(lang, one.lodgedAt)}{' '}
            {one.ruling === null ? (
              <Tag tone="wait" text={words('moderation.pages.complaint.waits')} />
            ) : (
              <Tag tone="quiet" text={valueText(words, 'moderation', 'outcome', one.ruling.outcome)} />
            )}
          </h3>
          <Told text={one.words} />
          {one.ruling === null ? (
            decision.decidedBy === visit.person.id ? (
              <p class="quiet">{words('moderation.refusals.you-decided-this')}</p>
            ) : (
              <Way visit={visit} act={ruleOnComplaint} on={['complaint', one.id]} back={here} />
            )
          ) : (
            <>
              <Told text={one.ruling.explanation} />
              <p class="quiet">
                {nameOf(visit, names, one.ruling.by)} · {momentText(lang, one.ruling.at)}
              </p>
            </>
          )}
        </article>
      ))}
      <Way visit={visit} act={noteComplaint} on={['decision', decision.id]} back={here} />
    </section>
  )
}

function Texts({ visit, decision, texts, mailbox }: Given) {
  const { words } = visit
  const told = new Set(decision.tellings.map(({ whom }) => whom))
  // Whoever put it there is owed reasons where something was restricted, and hears when that is undone.
  const concerns = (whom: Addressee): boolean =>
    whom === 'notifier' ? decision.item !== null : decision.ground !== null || decision.after !== null
  const wanted = ADDRESSEES.filter((whom) => !told.has(whom) && concerns(whom))
  if (wanted.length === 0) return null
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{words('moderation.pages.texts')}</h2>
      <p class="quiet">{words('moderation.pages.texts.more')}</p>
      {wanted.map((whom) => (
        <details>
          <summary>{valueText(words, 'moderation', 'whom', whom)}</summary>
          <ToCopy visit={visit} id={`text-${whom}`} text={texts[whom]} mailbox={mailbox} />
          <Way
            visit={visit}
            act={noteTelling}
            on={['decision', decision.id]}
            back={decisionPath(visit, decision.id)}
          />
        </details>
      ))}
    </section>
  )
}

/** A decision with all that followed from it: who was told, what the database said, who complained. */
export function DecisionPage(given: Given) {
  const { visit, decision, names } = given
  const { words, lang } = visit
  const here = decisionPath(visit, decision.id)
  const refused = decision.submissions.at(-1)?.outcome === 'refused'
  return (
    <>
      <h1>{words('moderation.pages.decision')}</h1>
      <p>
        <strong>{valueText(words, 'moderation', 'action', decision.action)}</strong>{' '}
        {decision.ground === null ? null : (
          <Tag tone="quiet" text={valueText(words, 'moderation', 'ground', decision.ground)} />
        )}{' '}
        {decision.isUnfounded ? <Tag tone="danger" text={words('moderation.pages.unfounded')} /> : null}
      </p>
      <p class="quiet">
        {nameOf(visit, names, decision.decidedBy)} · {momentText(lang, decision.decidedAt)} ·{' '}
        {valueText(words, 'moderation', 'automated', decision.automated)}
        {decision.content === null ? null : ` · ${decision.content}`}
      </p>
      {decision.reversal === null ? null : (
        <Callout tone="wait">
          <p>
            <a href={decisionPath(visit, decision.reversal)}>{words('moderation.pages.replaced')}</a>
          </p>
        </Callout>
      )}
      {decision.after === null ? null : (
        <p>
          <a href={decisionPath(visit, decision.after)}>{words('moderation.pages.replaces')}</a>
        </p>
      )}
      {decision.notice === null ? null : (
        <p>
          <a href={pathTo(visit, `/notice/${decision.notice}`)}>{words('moderation.pages.notice')}</a>
          {decision.sender === null ? null : (
            <>
              {' · '}
              <a href={pathTo(visit, `/sender/${decision.sender}`)}>{words('moderation.pages.sender')}</a>
            </>
          )}
        </p>
      )}
      <Told text={decision.explanation} />
      <Restricted visit={visit} decision={decision} />
      <Texts {...given} />
      <Tellings visit={visit} decision={decision} names={names} />
      {decision.ground === null ? (
        decision.isUnfounded ? null : (
          <Way visit={visit} act={markUnfounded} on={['decision', decision.id]} back={here} />
        )
      ) : (
        <section aria-labelledby="reasons">
          <h2 id="reasons">{words('moderation.pages.reasons')}</h2>
          <Submissions visit={visit} decision={decision} names={names} />
          {refused ? (
            <Way visit={visit} act={correctStatement} on={['decision', decision.id]} back={here} primary />
          ) : null}
          <details>
            <summary>{words('moderation.pages.reasons.file')}</summary>
            <Verbatim text={JSON.stringify(decision.statements.at(-1)?.body, null, 2)} />
          </details>
        </section>
      )}
      <Complaints {...given} />
    </>
  )
}
