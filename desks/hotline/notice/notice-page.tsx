import {
  Act,
  type DeskVisit,
  dayText,
  isOpened,
  momentText,
  type OfferedAct,
  pathTo,
  Verbatim,
  valueText,
  Ways,
} from '@vigie/desk-frame/page-kit'
import type { Sheet } from '@vigie/hotline'
import { refusalText } from '@vigie/locales'
import {
  isToRead,
  type LetterPreview,
  type NoticeItemView,
  type NoticeView,
  type ReportsPreview,
  sendingOf,
  stageOf,
} from '@vigie/notices'
import { Callout, CopyButton, Defanged, Tag } from '@vigie/ui'
import { Why } from '../case/done.tsx'
import { articleText } from '../parts/article.ts'
import { decisionTone, STAGE_TONES } from '../parts/notice-tone.ts'
import { CameBack } from './came-back.tsx'
import { LetterFacts } from './letter-facts.tsx'
import { EXACT, type PacketPart } from './packet-page.tsx'
import { ProposedAnswers } from './proposed-answers.tsx'
import { Reports } from './reports-preview.tsx'
import { WhatFollows } from './what-follows.tsx'

export interface NoticePageView {
  readonly notice: NoticeView
  readonly caseNumber: number
  readonly letter: LetterPreview
  /** What the interface of the platform is given; null where there is none. */
  readonly reports: ReportsPreview | null
  readonly packet: readonly PacketPart[]
  readonly names: ReadonlyMap<string, string>
  readonly sheet: Sheet
  /** Our own mailbox, which stands exact in what leaves. */
  readonly ours: string
}

/** The notice of before that this one cites, with what the provider decided then. */
function EarlierLine({ visit, earlier }: { visit: DeskVisit; earlier: NoticeItemView['earlier'] }) {
  const { words, lang } = visit
  if (earlier === null) return null
  const { reference, sentAt, decided } = earlier
  return (
    <p class="quiet">
      {words('desk-hotline.pages.earlier', { day: dayText(lang, sentAt) })}{' '}
      <a class="mono" href={pathTo(visit, `/notice/${reference}`)}>
        {reference}
      </a>
      {decided === null
        ? ''
        : ` · ${valueText(words, 'notices', 'action', decided.action)}, ${dayText(lang, decided.at)}`}
    </p>
  )
}

function Item({ visit, sheet, item }: { visit: DeskVisit; sheet: Sheet; item: NoticeItemView }) {
  const { words, lang } = visit
  const decision = item.decisions.at(-1)
  return (
    <article class="item">
      <h3>
        {words('desk-hotline.pages.notice-item', { n: item.number })}{' '}
        {decision ? (
          <Tag
            tone={decisionTone(decision.action)}
            text={valueText(words, 'notices', 'action', decision.action)}
          />
        ) : (
          <Tag tone="quiet" text={words('desk-hotline.pages.undecided')} />
        )}
      </h3>
      <p class="address">
        <Defanged address={item.address} />
      </p>
      <p class="quiet">
        {[
          item.nature === 'unknown' ? null : valueText(words, 'hotline', 'nature', item.nature),
          item.ageBand === 'not-determined' ? null : valueText(words, 'hotline', 'ageBand', item.ageBand),
          articleText(visit, sheet, item.article),
          words('desk-hotline.pages.observed', { when: momentText(lang, item.observedAt) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <EarlierLine visit={visit} earlier={item.earlier} />
    </article>
  )
}

type Part = { readonly visit: DeskVisit; readonly view: NoticePageView }

function Letter({ visit, view }: Part) {
  const { words } = visit
  const { letter, notice, ours } = view
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{words('desk-hotline.pages.letter')}</h2>
      <p class="quiet">
        {words('desk-hotline.pages.letter.more', {
          language: valueText(words, 'ui', 'language', notice.language),
        })}
      </p>
      {view.reports === null ? null : <p>{words('desk-hotline.pages.letter.instead')}</p>}
      {letter.refusal === null ? null : (
        <Callout tone="wait">
          <p>{refusalText(words, letter.refusal) ?? words('desk-frame.pages.not-now')}</p>
        </Callout>
      )}
      <LetterFacts visit={visit} language={notice.language} letter={letter} />
      <Verbatim text={letter.text} lang={notice.language} ours={ours} />
      {letter.attachments.map(({ filename, text }) => (
        <details>
          <summary class="mono">{filename}</summary>
          <p class="quiet">{words('desk-hotline.pages.file.defanged')}</p>
          <Verbatim text={text} ours={ours} />
        </details>
      ))}
    </section>
  )
}

/** The pieces to paste into the provider's form. The exact addresses are not among them: they are one step further. */
function Packet({ visit, view }: Part) {
  const { words } = visit
  const { notice, packet, ours } = view
  return (
    <section aria-labelledby="packet">
      <h2 id="packet">{words('desk-hotline.pages.packet')}</h2>
      <p class="quiet">{words('desk-hotline.pages.packet.more')}</p>
      {packet
        .filter(({ field }) => !EXACT.includes(field))
        .map(({ field, text }) => (
          <div class="piece">
            <h3>{words(`notices.packet.${field}`)}</h3>
            <Verbatim id={`packet-${field}`} text={text} lang={notice.language} ours={ours} />
            <CopyButton of={`packet-${field}`} copied={words('desk-hotline.pages.copied')}>
              {words('desk-hotline.pages.copy')}
            </CopyButton>
          </div>
        ))}
      <p>
        <a class="button" href={pathTo(visit, `/notice/${notice.reference}/addresses`)}>
          {words('desk-hotline.pages.exact')}
        </a>
      </p>
      <p class="quiet">{words('desk-hotline.pages.exact.more')}</p>
    </section>
  )
}

/** Whether somebody has to carry it to the provider's own form: not before it is approved, nor once it is sent. */
const isToBePasted = (notice: NoticeView): boolean => {
  const stage = stageOf(notice)
  return stage === 'failed' || (stage === 'approved' && notice.provider.channel === 'form')
}

/** To whom it goes, and about which of its services. */
const addresseeOf = ({ provider, service }: NoticeView): string =>
  service === null ? provider.name : `${service.name}, ${provider.name}`

/** A notice: what it says letter by letter, where it stands, what came back. */
export function NoticePage({ visit, view }: { visit: DeskVisit; view: NoticePageView }) {
  const { words } = visit
  const { notice } = view
  const stage = stageOf(notice)
  const way = sendingOf(notice)?.channel ?? view.reports?.kind ?? notice.provider.channel
  return (
    <div class="notice-page">
      <p>
        <a href={pathTo(visit, `/case/${view.caseNumber}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.caseNumber })}
        </a>
      </p>
      <h1>
        <span class="mono">{notice.reference}</span> <span class="case-kind">{addresseeOf(notice)}</span>
      </h1>
      <p>
        <Tag tone={STAGE_TONES[stage]} text={words(`notices.stage.${stage}`)} />{' '}
        {isToRead(notice) ? <Tag tone="danger" text={words('hotline.waits.reply')} /> : null}
      </p>
      <p class="quiet">
        {[
          valueText(words, 'intake', 'kind', notice.kind),
          valueText(words, 'hotline', 'standing', notice.standing),
          way === null ? null : valueText(words, 'notices', 'channelKind', way),
          words('desk-hotline.pages.n-items', { n: notice.items.length }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <Ways visit={visit} />
      <Why visit={visit} rule={notice.rule} version={notice.rulesVersion} />
      <section aria-labelledby="items">
        <h2 id="items">{words('desk-hotline.pages.where')}</h2>
        {notice.items.map((item) => (
          <Item visit={visit} sheet={view.sheet} item={item} />
        ))}
      </section>
      <WhatFollows visit={visit} notice={notice} />
      <CameBack visit={visit} notice={notice} names={view.names} />
      {view.reports === null ? null : (
        <Reports visit={visit} reports={view.reports} notice={notice} ours={view.ours} />
      )}
      <Letter visit={visit} view={view} />
      {isToBePasted(notice) ? <Packet visit={visit} view={view} /> : null}
    </div>
  )
}

/** What I can do with it: an opened form first. */
export function NoticeActs({
  visit,
  acts,
  notice,
}: {
  visit: DeskVisit
  acts: readonly OfferedAct[]
  notice: NoticeView
}) {
  const opened = acts.filter((act) => isOpened(visit, act))
  const all = [...opened, ...acts.filter((act) => !opened.includes(act))]
  return (
    <div id="acts" data-live-region data-live-topic={`notice:${notice.id}`}>
      <ProposedAnswers visit={visit} notice={notice} />
      <h2>{visit.words('desk-hotline.pages.acts')}</h2>
      {all.length === 0 ? <p class="quiet">{visit.words('desk-hotline.pages.acts.none')}</p> : null}
      {all.map((act) => (
        <Act visit={visit} act={act} />
      ))}
    </div>
  )
}
