import type { SubjectRequest } from '@vigie/privacy'
import { Button, ButtonLink, DataTable, Form } from '@vigie/ui'
import { type DeskVisit, nameOf, pathTo, valueText } from '../parts/visit.ts'
import { dayText } from '../parts/when.ts'
import { RequestState, subjectText } from './privacy-page.tsx'

interface Parts {
  readonly visit: DeskVisit
  readonly request: SubjectRequest
}

function Deciding({ visit, request }: Parts) {
  const { words, person } = visit
  if (request.outcome !== null) return null
  if (request.receivedBy === person.id) return <p>{words('privacy.request.second')}</p>
  const back = encodeURIComponent(pathTo(visit, `/privacy/request/${request.id}`))
  return (
    <p>
      <ButtonLink
        primary
        href={`${pathTo(visit, '/act/privacy.decide-request')}?request=${request.id}&back=${back}`}
      >
        {words('operations.privacy.decide-request.title')}
      </ButtonLink>
    </p>
  )
}

function Answering({ visit, request }: Parts) {
  const { words, person, csrf } = visit
  if (request.outcome === null || !person.roles.includes('data-protection-officer')) return null
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{words('privacy.request.answer')}</h2>
      <p class="quiet">{words('privacy.request.answer.more')}</p>
      <Form
        action={pathTo(visit, `/privacy/request/${request.id}/answer`)}
        csrf={csrf}
        label={words('privacy.request.answer')}
        buttons={
          <>
            <Button name="form" value="page" primary>
              {words('privacy.request.answer.page')}
            </Button>
            <Button name="form" value="pdf">
              {words('privacy.request.answer.pdf')}
            </Button>
          </>
        }
      />
    </section>
  )
}

/** One request, as far as it has come, and what whoever reads this can do about it. */
export function RequestPage({ visit, request, names }: Parts & { names: ReadonlyMap<string, string> }) {
  const { words, lang } = visit
  const { outcome, ground, decidedBy } = request
  const told = [
    [words('fields.wish'), valueText(words, 'wish', request.wish)],
    [words('privacy.subject'), subjectText(visit, request)],
    [words('privacy.request.named-by'), words.maybe(`privacy.named-by.${request.namedBy}`) ?? ''],
    [
      words('privacy.request.received'),
      `${dayText(lang, request.receivedOn)}, ${nameOf(visit, names, request.receivedBy)}`,
    ],
    [words('privacy.answer-by'), dayText(lang, request.answerBy)],
    [words('privacy.state'), <RequestState visit={visit} request={request} />],
    ...(outcome === null
      ? []
      : [[words('fields.requestOutcome'), valueText(words, 'requestOutcome', outcome)]]),
    ...(ground === null ? [] : [[words('fields.requestGround'), valueText(words, 'requestGround', ground)]]),
    ...(decidedBy === null ? [] : [[words('privacy.request.decided-by'), nameOf(visit, names, decidedBy)]]),
  ]
  return (
    <>
      <p>
        <a href={pathTo(visit, '/privacy')}>{words('privacy.title')}</a>
      </p>
      <h1>{words('privacy.request')}</h1>
      <DataTable
        id="table-request"
        caption={words('privacy.request.about')}
        columns={[{ header: words('answer.held.what') }, { header: words('answer.held.says') }]}
        rows={told}
      />
      <Deciding visit={visit} request={request} />
      <Answering visit={visit} request={request} />
    </>
  )
}
