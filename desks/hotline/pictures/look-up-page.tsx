import type { Complaints, Typed } from '@vigie/desk-frame/page-kit'
import { type DeskVisit, isOffered, pathTo } from '@vigie/desk-frame/page-kit'
import { RADIUS } from '@vigie/hashes'
import type { ItemMatch, PictureView } from '@vigie/hotline'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { lookUpFingerprint } from '@vigie/hotline/verbs/look-up-fingerprint'
import { fieldText } from '@vigie/locales'
import { Button, Callout, ErrorSummary, Field, Form } from '@vigie/ui'
import { FingerprintFields } from './fingerprint-fields.tsx'
import { ItemMatches, ListMatches } from './matches.tsx'

/** What is known of the fingerprint that was asked about. */
export interface Answer {
  readonly radius: number
  readonly lists: PictureView['lists']
  readonly items: readonly ItemMatch[]
}

export interface LookUpView {
  readonly typed: Typed
  readonly complaints: Complaints
  readonly answer: Answer | null
}

function Answered({ visit, answer }: { visit: DeskVisit; answer: Answer }) {
  const { words } = visit
  const { lists, items, radius } = answer
  return (
    <section aria-labelledby="answer" id="answered">
      <h2 id="answer">{words('desk-pictures.pages.look-up.answer')}</h2>
      {lists.length + items.length === 0 ? (
        <Callout title={words('desk-pictures.pages.look-up.nothing')} said>
          <p>{words('desk-pictures.pages.look-up.nothing.more')}</p>
        </Callout>
      ) : (
        <>
          <p role="status">
            {words('desk-pictures.pages.look-up.counts', {
              lists: lists.length,
              items: items.length,
              radius,
            })}
          </p>
          <ListMatches visit={visit} id="lists-found" matches={lists} />
          <ItemMatches visit={visit} id="items-found" matches={items} />
        </>
      )}
    </section>
  )
}

/** Whether a picture is known, asked with its fingerprint. */
export function LookUpPage({ visit, view }: { visit: DeskVisit; view: LookUpView }) {
  const { words } = visit
  const { typed, complaints, answer } = view
  return (
    <div class="overview">
      <h1>{words('desk-pictures.pages.look-up')}</h1>
      <p class="quiet">{words('desk-pictures.pages.look-up.more')}</p>
      {answer === null ? null : <Answered visit={visit} answer={answer} />}
      {isOffered(visit, lookUpFingerprint) ? (
        <div class="search">
          <Form
            action={pathTo(visit, '/pictures')}
            csrf={visit.csrf}
            label={words('hotline.operations.look-up-fingerprint.title')}
            buttons={<Button primary>{words('hotline.operations.look-up-fingerprint.button')}</Button>}
          >
            <ErrorSummary
              title={words('desk-frame.pages.mistakes')}
              mistakes={Object.entries(complaints).map(([name, error]) => ({
                name,
                error: `${fieldText(words, enterFingerprint.name, name)}: ${error}`,
              }))}
            />
            <FingerprintFields words={words} typed={typed} complaints={complaints} />
            <Field
              name="radius"
              label={words('hotline.fields.radius')}
              hint={words('hotline.fields.radius.hint')}
              value={typed.radius?.at(-1) ?? String(RADIUS)}
              error={complaints.radius}
              inputmode="numeric"
              short
            />
          </Form>
        </div>
      ) : (
        <p class="quiet">{words('desk-frame.pages.waits.not-here')}</p>
      )}
    </div>
  )
}
