import { valueText } from '@vigie/locales'
import type { SubjectRequest } from '@vigie/privacy'
import { DataTable } from '@vigie/ui'
import { Told } from '../parts/told.tsx'
import { type DeskVisit, nameOf, pathTo } from '../parts/visit.ts'
import { dayText } from '../parts/when.ts'
import { RequestState, subjectText } from './privacy-page.tsx'
import { Answering, Deciding, EndingRestriction, Extending, type RequestParts } from './request-acts.tsx'

/** What was done about it so far, in words; nothing while nobody decided. */
const deedText = (visit: DeskVisit, request: SubjectRequest): string | null => {
  const { words, lang } = visit
  if (request.outcome !== 'granted') return null
  if (request.restrictionEndedOn !== null) {
    return words('privacy.pages.deed.restriction-ended', { day: dayText(lang, request.restrictionEndedOn) })
  }
  if (request.restrictedAt !== null) {
    return words('privacy.pages.deed.restricted', { day: dayText(lang, request.restrictedAt) })
  }
  if (request.wish === 'erasure') {
    return request.destroyedAt === null
      ? words('privacy.pages.deed.to-destroy')
      : words('privacy.pages.deed.destroyed', { day: dayText(lang, request.destroyedAt) })
  }
  if (request.wish === 'rectification') return words('privacy.pages.deed.beside')
  return null
}

/** One request, as far as it has come, and what whoever reads this can do about it. */
export function RequestPage({
  visit,
  verbs,
  request,
  names,
  said,
  grounds,
}: RequestParts & { said: string | null; names: ReadonlyMap<string, string> }) {
  const { words, lang } = visit
  const { outcome, ground, decidedBy } = request
  const parts = { visit, verbs, request, grounds }
  const deed = deedText(visit, request)
  const told = [
    [words('privacy.fields.wish'), valueText(words, 'privacy', 'wish', request.wish)],
    [words('privacy.pages.subject'), subjectText(visit, request)],
    [words('privacy.pages.request.named-by'), words.named('kept', `named-by.${request.namedBy}`) ?? ''],
    ...(request.proof === null || request.proofSeenOn === null
      ? []
      : [
          [
            words('privacy.pages.request.proof'),
            `${valueText(words, 'privacy', 'proof', request.proof)}, ${dayText(lang, request.proofSeenOn)}`,
          ],
        ]),
    ...(said === null ? [] : [[words('privacy.fields.said'), <Told text={said} />]]),
    [
      words('privacy.pages.request.received'),
      `${dayText(lang, request.receivedOn)}, ${nameOf(visit, names, request.receivedBy)}`,
    ],
    [
      words('privacy.pages.answer-by'),
      [
        dayText(lang, request.answerBy),
        ...(request.extensionReason === null
          ? []
          : [valueText(words, 'privacy', 'extensionReason', request.extensionReason)]),
      ].join(', '),
    ],
    [words('privacy.pages.state'), <RequestState visit={visit} request={request} />],
    ...(outcome === null
      ? []
      : [[words('privacy.fields.requestOutcome'), valueText(words, 'privacy', 'requestOutcome', outcome)]]),
    ...(ground === null
      ? []
      : [[words('privacy.fields.requestGround'), valueText(words, 'privacy', 'requestGround', ground)]]),
    ...(decidedBy === null
      ? []
      : [[words('privacy.pages.request.decided-by'), nameOf(visit, names, decidedBy)]]),
    ...(deed === null ? [] : [[words('privacy.pages.request.done'), deed]]),
  ]
  return (
    <>
      <p>
        <a href={pathTo(visit, '/privacy')}>{words('privacy.pages.title')}</a>
      </p>
      <h1>{words('privacy.pages.request')}</h1>
      <DataTable
        id="table-request"
        caption={words('privacy.pages.request.about')}
        columns={[
          { header: words('privacy.answer.held.what') },
          { header: words('privacy.answer.held.says') },
        ]}
        rows={told}
      />
      <Deciding {...parts} />
      <Answering {...parts} />
      <Extending {...parts} />
      <EndingRestriction {...parts} />
    </>
  )
}
