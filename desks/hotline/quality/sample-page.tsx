import {
  type DeskVisit,
  hereWith,
  momentText,
  nameOf,
  pathTo,
  Verbatim,
  valueText,
} from '@vigie/desk-frame/page-kit'
import type { Agreement, Comparison, Disagreement, SampleView } from '@vigie/hotline'
import { FEWEST } from '@vigie/hotline'
import { Callout, DataTable } from '@vigie/ui'
import { TABLE_FORMS } from '../parts/table-file.ts'
import { titleText } from './quarter-text.ts'

type Question = Comparison['question']
type Part = { readonly visit: DeskVisit; readonly view: SampleView }

export const questionText = ({ words }: DeskVisit, question: Question): string =>
  question === 'gravity' ? words('hotline.fields.gravity') : words(`hotline.fields.${question}`)

export const answerText = ({ words }: DeskVisit, question: Question, answer: string): string =>
  valueText(words, question === 'kind' ? 'intake' : 'hotline', question, answer)

const agreementText = ({ words, lang }: DeskVisit, agreement: Agreement): string => {
  const { n, alike } = agreement
  if (agreement.says === 'too-few') return words('desk-hotline.pages.quality.too-few', { n, fewest: FEWEST })
  if (agreement.says === 'one-answer') return words('desk-hotline.pages.quality.one-answer', { n, alike })
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const kappa = new Intl.NumberFormat(lang, two).format(agreement.kappa)
  return words('desk-hotline.pages.quality.kappa', { n, alike, kappa })
}

/** One question: how far the second looks agree, and the table of what was decided against what was found again. */
function Compared({ visit, one, together }: { visit: DeskVisit; one: Comparison; together?: boolean }) {
  const { words } = visit
  const { question, agreement, answers, counts } = one
  const id = `${together ? 'together' : 'question'}-${question}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {together
          ? words('desk-hotline.pages.quality.together', { question: questionText(visit, question) })
          : questionText(visit, question)}
      </h2>
      {question === 'gravity' ? (
        <p class="quiet">{words('desk-hotline.pages.quality.gravity.more')}</p>
      ) : null}
      <p>{agreementText(visit, agreement)}</p>
      {agreement.says === 'too-few' ? null : (
        <DataTable
          id={`table-${id}`}
          caption={words('desk-hotline.pages.quality.crossed', { question: questionText(visit, question) })}
          columns={[
            { header: words('desk-hotline.pages.quality.decided') },
            ...answers.map((answer) => ({
              header: words('desk-hotline.pages.quality.again', {
                answer: answerText(visit, question, answer),
              }),
              numeric: true,
            })),
          ]}
          rows={answers.map((answer, row) => [
            answerText(visit, question, answer),
            ...(counts[row] ?? []).map(String),
          ])}
        />
      )}
    </section>
  )
}

function Different({ visit, one }: { visit: DeskVisit; one: Disagreement }) {
  const { words } = visit
  return (
    <article class="item">
      <h3>
        <a href={pathTo(visit, `/case/${one.caseNumber}`)}>
          {words('desk-hotline.pages.quality.item', { case: one.caseNumber, n: one.number })}
        </a>
      </h3>
      <dl class="facts">
        {one.points.map(({ question, decided, again }) => (
          <div>
            <dt>{questionText(visit, question)}</dt>
            <dd>
              {words('desk-hotline.pages.quality.differs', {
                decided: answerText(visit, question, decided),
                again: answerText(visit, question, again),
              })}
            </dd>
          </div>
        ))}
      </dl>
      {one.note === null || one.note === '' ? null : <Verbatim text={one.note} />}
    </article>
  )
}

function Progress({ visit, view }: Part) {
  const { words } = visit
  const { forNobody, ...counted } = view.progress
  return (
    <>
      <p>{words('desk-hotline.pages.quality.progress', counted)}</p>
      {forNobody > 0 ? (
        <Callout tone="wait">
          <p>{words('desk-hotline.pages.quality.for-nobody', { n: forNobody })}</p>
        </Callout>
      ) : null}
    </>
  )
}

/** By which seed it was drawn, so that anybody can draw it again. */
function Drawn({
  visit,
  view,
  names,
  repeated,
}: Part & { names: ReadonlyMap<string, string>; repeated: boolean | null }) {
  const { words, lang } = visit
  const { seed, among, drawnBy, drawnAt } = view.sample
  return (
    <details open={repeated !== null}>
      <summary>{words('desk-hotline.pages.quality.how')}</summary>
      <p>
        {words('desk-hotline.pages.quality.drawn-by', {
          who: nameOf(visit, names, drawnBy),
          when: momentText(lang, drawnAt),
          among,
        })}
      </p>
      <p>{words('desk-hotline.pages.quality.seed')}</p>
      <p>
        <code class="mono">{seed}</code>
      </p>
      {repeated === null ? (
        <p>
          <a href={hereWith(visit, { repeat: 'yes', done: null })}>
            {words('desk-hotline.pages.quality.repeat')}
          </a>
        </p>
      ) : (
        <Callout tone={repeated ? 'good' : 'danger'} said>
          <p>
            {words(
              repeated ? 'desk-hotline.pages.quality.repeated' : 'desk-hotline.pages.quality.not-repeated',
            )}
          </p>
        </Callout>
      )}
    </details>
  )
}

/** A sample: how far it has come, how far the second looks agree with what was decided, and where they do not. Nobody is named. */
export function SamplePage(props: Part & { names: ReadonlyMap<string, string>; repeated: boolean | null }) {
  const { visit, view } = props
  const { words } = visit
  const { quarter } = view.sample
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/quality')}>{words('desk-hotline.pages.quality')}</a>
      </p>
      <h1>{titleText(visit, quarter)}</h1>
      <Progress visit={visit} view={view} />
      <Drawn {...props} />
      <p>{words('desk-hotline.pages.quality.ways', view.ways)}</p>
      {view.comparisons.map((one) => (
        <Compared visit={visit} one={one} />
      ))}
      {view.together.map((one) => (
        <Compared visit={visit} one={one} together />
      ))}
      <section aria-labelledby="differences">
        <h2 id="differences">{words('desk-hotline.pages.quality.differences')}</h2>
        <p class="quiet">{words('desk-hotline.pages.quality.differences.more')}</p>
        {view.disagreements.length === 0 ? (
          <p>{words('desk-hotline.pages.quality.no-differences')}</p>
        ) : (
          view.disagreements.map((one) => <Different visit={visit} one={one} />)
        )}
      </section>
      <p class="ways">
        {TABLE_FORMS.map((form) => (
          <a href={pathTo(visit, `/quality/${quarter}.${form}`)}>
            {words('desk-hotline.pages.export.sample', { form: form.toUpperCase() })}
          </a>
        ))}
      </p>
    </div>
  )
}
