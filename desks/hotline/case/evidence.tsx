import { ActForm, type DeskVisit, isOffered, momentText, nameOf, valueText } from '@vigie/desk-frame/page-kit'
import { type Capture, type ItemView, nextEvents } from '@vigie/hotline'
import { recordCustody } from '@vigie/hotline/verbs/record-custody'
import { Field, HiddenAnswers, Select, Tag } from '@vigie/ui'
import type { OpenedCase } from './reports.tsx'

interface OfCapture {
  readonly visit: DeskVisit
  readonly view: OpenedCase
  readonly capture: Capture
}

/** A day and a time of it, side by side in the order in which they are said. */
export function MomentFields({ visit, day, time }: { visit: DeskVisit; day: string; time: string }) {
  const label = (name: string) => visit.words.maybe(`hotline.fields.${name}`) ?? name
  return (
    <>
      <Field name={day} label={label(day)} type="date" short />
      <Field name={time} label={label(time)} type="time" short />
    </>
  )
}

/** Where else the very same hash stands. */
function Known({ visit, capture }: Pick<OfCapture, 'visit' | 'capture'>) {
  const { words } = visit
  const { lists, items } = capture.known
  const places = [
    ...lists.map((name) => words('desk-hotline.pages.capture.on-list', { name })),
    ...items.map((one) => words('desk-hotline.pages.capture.elsewhere', { case: one.case, item: one.item })),
  ]
  return places.length === 0 ? null : (
    <p>
      <Tag tone="wait" text={words('desk-hotline.pages.capture.known')} /> {places.join(' · ')}
    </p>
  )
}

/** Who had it from when, from its making on. */
function Hands({ visit, view, capture }: OfCapture) {
  const { words, lang } = visit
  return (
    <ol class="plain" aria-label={words('desk-hotline.pages.capture.custody')}>
      {capture.custody.map(({ event, at, theirReference, by }) => (
        <li>
          {valueText(words, 'hotline', 'custodyEvent', event)}
          {theirReference === null ? null : (
            <>
              {' '}
              <span class="mono">{theirReference}</span>
            </>
          )}{' '}
          <span class="quiet">
            {words('desk-hotline.pages.by-at', {
              name: nameOf(visit, view.names, by),
              when: momentText(lang, at),
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Noting({ visit, capture }: Pick<OfCapture, 'visit' | 'capture'>) {
  const { words } = visit
  const events = nextEvents(capture)
  if (events.length === 0 || !isOffered(visit, recordCustody)) return null
  const act = {
    operation: recordCustody.name,
    on: ['capture', capture.id],
    allowed: true,
    why: null,
  } as const
  const isAsked =
    visit.sentBack?.operation.name === recordCustody.name &&
    visit.sentBack.typed.capture?.includes(capture.id) === true
  return (
    <details open={isAsked}>
      <summary>{words('desk-hotline.pages.capture.note')}</summary>
      <ActForm visit={visit} act={act}>
        <HiddenAnswers answers={{ item: capture.item }} />
        <Select
          name="custodyEvent"
          label={words('hotline.fields.custodyEvent')}
          choices={events.map((value) => ({
            value,
            label: valueText(words, 'hotline', 'custodyEvent', value),
          }))}
          empty={words('desk-hotline.pages.choose')}
        />
        <MomentFields visit={visit} day="happenedOn" time="happenedAt" />
        <Field
          name="theirReference"
          label={words('ui.fields.theirReference')}
          hint={words('desk-hotline.pages.capture.police-hint')}
          mono
        />
      </ActForm>
    </details>
  )
}

/** What was captured of an item and is kept elsewhere: moment, who, what sort, hash, where, and the custody list. */
export function Evidence({
  visit,
  view,
  item,
  onPaper = false,
}: {
  visit: DeskVisit
  view: OpenedCase
  item: Pick<ItemView, 'id'>
  onPaper?: boolean
}) {
  const { words, lang } = visit
  const captures = view.captures.filter((one) => one.item === item.id)
  if (captures.length === 0) return null
  return (
    <div class="evidence">
      <h4>{words('desk-hotline.pages.captures')}</h4>
      <p class="quiet">{words('desk-hotline.pages.captures.more')}</p>
      {captures.map((capture) => (
        <div class="capture">
          <p>
            {valueText(words, 'hotline', 'captureSort', capture.sort)} · {capture.store}{' '}
            <span class="quiet">
              {words('desk-hotline.pages.by-at', {
                name: nameOf(visit, view.names, capture.by),
                when: momentText(lang, capture.seenAt),
              })}
            </span>
          </p>
          <p class="mono address">SHA-256 {capture.sha256}</p>
          {onPaper ? null : <Known visit={visit} capture={capture} />}
          <Hands visit={visit} view={view} capture={capture} />
          {onPaper ? null : <Noting visit={visit} capture={capture} />}
        </div>
      ))}
    </div>
  )
}
