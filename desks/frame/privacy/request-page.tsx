import { valueText } from '@vigie/locales'
import { possible } from '@vigie/platform/operation'
import { mayDecideRequest, type PrivacyVerbs, type SubjectRequest } from '@vigie/privacy'
import { Button, ButtonLink, DataTable, Form } from '@vigie/ui'
import { type DeskVisit, isOffered, nameOf, pathTo, visitorOf } from '../parts/visit.ts'
import { dayText } from '../parts/when.ts'
import { RequestState, subjectText } from './privacy-page.tsx'

interface Parts {
  readonly visit: DeskVisit
  readonly verbs: PrivacyVerbs
  readonly request: SubjectRequest
}

function Deciding({ visit, verbs: { decideRequest }, request }: Parts) {
  const { words } = visit
  const { why } = possible(visitorOf(visit), decideRequest, () => mayDecideRequest(visitorOf(visit), request))
  if (why === 'you-received-this') return <p>{words('privacy.pages.request.second')}</p>
  if (why !== null || !isOffered(visit, decideRequest)) return null
  const back = encodeURIComponent(pathTo(visit, `/privacy/request/${request.id}`))
  return (
    <p>
      <ButtonLink
        primary
        href={`${pathTo(visit, `/act/${decideRequest.name}`)}?request=${request.id}&back=${back}`}
      >
        {words('privacy.operations.decide-request.title')}
      </ButtonLink>
    </p>
  )
}

function Answering({ visit, verbs, request }: Parts) {
  const { words, csrf } = visit
  if (request.outcome === null || !isOffered(visit, verbs.answerRequest)) return null
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{words('privacy.pages.request.answer')}</h2>
      <p class="quiet">{words('privacy.pages.request.answer.more')}</p>
      <Form
        action={pathTo(visit, `/privacy/request/${request.id}/answer`)}
        csrf={csrf}
        label={words('privacy.pages.request.answer')}
        buttons={
          <>
            <Button name="form" value="page" primary>
              {words('privacy.pages.request.answer.page')}
            </Button>
            <Button name="form" value="pdf">
              {words('privacy.pages.request.answer.pdf')}
            </Button>
          </>
        }
      />
    </section>
  )
}

/** One request, as far as it has come, and what whoever reads this can do about it. */
export function RequestPage({
  visit,
  verbs,
  request,
  names,
}: Parts & { names: ReadonlyMap<string, string> }) {
  const { words, lang } = visit
  const { outcome, ground, decidedBy } = request
  const told = [
    [words('privacy.fields.wish'), valueText(words, 'privacy', 'wish', request.wish)],
    [words('privacy.pages.subject'), subjectText(visit, request)],
    [words('privacy.pages.request.named-by'), words.named('kept', `named-by.${request.namedBy}`) ?? ''],
    [
      words('privacy.pages.request.received'),
      `${dayText(lang, request.receivedOn)}, ${nameOf(visit, names, request.receivedBy)}`,
    ],
    [words('privacy.pages.answer-by'), dayText(lang, request.answerBy)],
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
      <Deciding visit={visit} verbs={verbs} request={request} />
      <Answering visit={visit} verbs={verbs} request={request} />
    </>
  )
}
