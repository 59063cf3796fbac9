import { type DeskVisit, dayText, nameOf, Told, valueText } from '@vigie/desk-frame/page-kit'
import type { ComplaintView, NoticeView } from '@vigie/notices'
import { type Happened, happened, type Names } from './linked.ts'

const reference = ({ words }: DeskVisit, theirReference: string | null): readonly string[] =>
  theirReference === null ? [] : [words('desk-hotline.pages.their-reference', { reference: theirReference })]

/** A dispute before a certified body, and what came of it: Art. 21 DSA. */
const disputed = (visit: DeskVisit, number: number, { dispute }: ComplaintView, names: Names): Happened[] => {
  const { words } = visit
  if (dispute === null) return []
  const item = words('desk-hotline.pages.notice-item', { n: number })
  const { outcome } = dispute
  return [
    happened(visit, dispute.at, {
      title: `${item}: ${words('desk-hotline.pages.story.disputed')}`,
      tone: 'sea',
      who: nameOf(visit, names, dispute.by),
      body: (
        <p>
          {[
            dispute.body,
            dayText(visit.lang, dispute.broughtOn),
            ...reference(visit, dispute.theirReference),
          ].join(' · ')}
        </p>
      ),
    }),
    ...(outcome === null
      ? []
      : [
          happened(visit, outcome.at, {
            title: `${item}: ${valueText(words, 'notices', 'disputeOutcome', outcome.word)}`,
            tone: outcome.word === 'against-us' || outcome.word === 'not-taken' ? 'danger' : 'good',
            who: nameOf(visit, names, outcome.by),
            body: <p>{dayText(visit.lang, outcome.on)}</p>,
          }),
        ]),
  ]
}

/** A complaint about a decision, and what came of it: Art. 20 DSA. */
export const complained = (
  visit: DeskVisit,
  number: number,
  complaint: ComplaintView,
  names: Names,
): Happened[] => {
  const { words } = visit
  const { way, theirReference, lodgedBy, lodgedAt, outcome } = complaint
  const item = words('desk-hotline.pages.notice-item', { n: number })
  return [
    happened(visit, lodgedAt, {
      title: `${item}: ${words('desk-hotline.pages.story.complained')}`,
      tone: 'sea',
      who: nameOf(visit, names, lodgedBy),
      body: (
        <p>
          {[
            valueText(words, 'notices', 'complaintWay', way),
            theirReference === null
              ? null
              : words('desk-hotline.pages.their-reference', { reference: theirReference }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      ),
    }),
    ...(outcome === null
      ? []
      : [
          happened(visit, outcome.at, {
            title: `${item}: ${valueText(words, 'notices', 'complaintOutcome', outcome.word)}`,
            tone: outcome.word === 'reversed' ? 'good' : 'danger',
            who: nameOf(visit, names, outcome.by),
          }),
        ]),
    ...disputed(visit, number, complaint, names),
  ]
}

const contacted = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  return notice.secondContacts.map(({ way, words: said, by, at, outcome }) =>
    happened(visit, at, {
      title: words('desk-hotline.pages.story.contacted-again'),
      tone: outcome === 'failed' ? 'danger' : 'wait',
      who: nameOf(visit, names, by),
      body: (
        <>
          <p>
            {[
              valueText(words, 'notices', 'contactWay', way),
              ...(outcome === null ? [] : [words(`notices.outcome.${outcome}`)]),
            ].join(' · ')}
          </p>
          {said === null || said === '' ? null : <Told text={said} />}
        </>
      ),
    }),
  )
}

/** Our complaint with the Digital Services Coordinator, and what it did: Art. 53 DSA. */
const coordinated = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  const { coordinatorComplaint: complaint } = notice
  if (complaint === null) return []
  const { answer } = complaint
  return [
    happened(visit, complaint.at, {
      title: words('desk-hotline.pages.story.coordinator-told'),
      tone: 'sea',
      who: nameOf(visit, names, complaint.by),
      body: (
        <>
          <p>
            {[
              complaint.coordinator,
              valueText(words, 'notices', 'coordinatorWay', complaint.way),
              dayText(visit.lang, complaint.lodgedOn),
              ...reference(visit, complaint.theirReference),
            ].join(' · ')}
          </p>
          {complaint.words === '' ? null : (
            <details>
              <summary>{words('desk-hotline.pages.letter')}</summary>
              <Told text={complaint.words} />
            </details>
          )}
        </>
      ),
    }),
    ...(answer === null
      ? []
      : [
          happened(visit, answer.at, {
            title: valueText(words, 'notices', 'coordinatorOutcome', answer.word),
            tone: answer.word === 'not-taken' ? 'danger' : 'good',
            who: nameOf(visit, names, answer.by),
            body: <p>{dayText(visit.lang, answer.on)}</p>,
          }),
        ]),
  ]
}

/** A complaint of ours as it was written, and what became of it. */
const lettersOf = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => {
  const { words } = visit
  return notice.complaintLetters.map(({ words: said, asDrafted, by, at, ruling, outcome }) =>
    happened(visit, at, {
      title: words('desk-hotline.pages.story.complaint-written'),
      tone: outcome === 'failed' ? 'danger' : 'sea',
      who: nameOf(visit, names, by),
      body: (
        <>
          <p>
            {[
              words(`desk-hotline.pages.complaint.${asDrafted ? 'as-drafted' : 'own-words'}`),
              ...(ruling === null
                ? [words('desk-hotline.pages.complaint.waits')]
                : asDrafted
                  ? []
                  : [
                      words(`desk-hotline.pages.complaint.${ruling.way}`, {
                        name: nameOf(visit, names, ruling.by),
                      }),
                    ]),
              ...(outcome === null ? [] : [words(`notices.outcome.${outcome}`)]),
            ].join(' · ')}
          </p>
          {said === '' ? null : (
            <details open={ruling === null}>
              <summary>{words('desk-hotline.pages.letter')}</summary>
              <Told text={said} />
            </details>
          )}
        </>
      ),
    }),
  )
}

/** What we did where the provider was silent or left an item there. */
export const climbed = (visit: DeskVisit, notice: NoticeView, names: Names): Happened[] => [
  ...contacted(visit, notice, names),
  ...lettersOf(visit, notice, names),
  ...coordinated(visit, notice, names),
]
