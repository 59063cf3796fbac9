import { fieldText, hintText, valueText } from '@vigie/locales'
import type { AnyOperation } from '@vigie/platform/operation'
import { type Keeping, REPRESENTATIVES, WISHES } from '@vigie/privacy'
import { Field, Radios, TextArea } from '@vigie/ui'
import { describeForm } from '../operation-form/describe-form.ts'
import { ActForm } from '../parts/act.tsx'
import { type DeskVisit, hereWith, isOffered, pathTo } from '../parts/visit.ts'

/** Somebody else asks in their place, with a mandate, and shows what finds the records. */
const BY_ANOTHER = 'representative'

/** By which fields of the form each way of showing who one is finds the records; the ids that only programs know are none. */
const waysOf = (verb: AnyOperation, { subjects }: Keeping): Map<string, string[]> => {
  const asked = describeForm(verb.input)
  const ways = new Map<string, string[]>()
  for (const { by, field } of subjects.flatMap((subject) => subject.ways)) {
    const isTyped = asked.some(({ name, kind }) => name === field && kind !== 'reference')
    const known = ways.get(by) ?? []
    if (isTyped && !known.includes(field)) ways.set(by, [...known, field])
  }
  const found = [...ways].flatMap(([by, fields]) => (by === 'name' ? [] : fields))
  return found.length === 0 ? ways : ways.set(BY_ANOTHER, found)
}

const wayText = ({ words }: DeskVisit, by: string): string =>
  words.maybe(`privacy.pages.way.${by}`) ?? words.named('kept', `named-by.${by}`) ?? by

function Ways({ visit, ways }: { visit: DeskVisit; ways: ReadonlyMap<string, readonly string[]> }) {
  const { words } = visit
  return (
    <>
      <h2 id="ways">{words('privacy.pages.way')}</h2>
      <ul class="act-lines plain" aria-labelledby="ways">
        {[...ways.keys()].map((by) => (
          <li>
            <a href={hereWith(visit, { by, done: null })}>{wayText(visit, by)}</a>
            <span class="quiet">{words.maybe(`privacy.pages.way.${by}.more`) ?? ''}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function RequestForm(props: {
  readonly visit: DeskVisit
  readonly verb: AnyOperation
  readonly by: string
  readonly fields: readonly string[]
}) {
  const { visit, verb, by, fields } = props
  const { words } = visit
  const label = (field: string): string => fieldText(words, verb.name, field)
  const hint = (field: string): string | undefined => hintText(words, verb.name, field) ?? undefined
  const choices = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: valueText(words, 'privacy', field, value) }))
  return (
    <ActForm
      visit={visit}
      act={{ operation: verb.name, on: ['request', ''], allowed: true, why: null }}
      back={pathTo(visit, '/privacy')}
      primary
    >
      {by === BY_ANOTHER ? (
        <Radios
          name="representative"
          label={label('representative')}
          choices={choices('representative', REPRESENTATIVES)}
        />
      ) : null}
      {fields.map((field) => (
        <Field name={field} label={label(field)} hint={hint(field)} />
      ))}
      {by === BY_ANOTHER || by === 'name' ? (
        <Field
          name="seenOn"
          type="date"
          short
          label={words(by === 'name' ? 'privacy.pages.seen-on.identity' : 'privacy.pages.seen-on.mandate')}
        />
      ) : null}
      <Radios name="wish" label={label('wish')} choices={choices('wish', WISHES)} />
      <TextArea name="said" label={label('said')} hint={hint('said')} rows={6} />
    </ActForm>
  )
}

/** A request begins with how whoever asks shows who they are: the form asks for that and for nothing else that finds somebody. */
export function NewRequestPage(props: {
  readonly visit: DeskVisit
  readonly verb: AnyOperation
  readonly keeping: Keeping
}) {
  const { visit, verb, keeping } = props
  const { words } = visit
  const ways = waysOf(verb, keeping)
  const by = visit.url.searchParams.get('by') ?? ''
  const fields = ways.get(by)
  return (
    <>
      <p>
        <a href={pathTo(visit, '/privacy')}>{words('privacy.pages.title')}</a>
      </p>
      <h1>{words('privacy.operations.receive-request.title')}</h1>
      <p>{words('privacy.operations.receive-request.consequence')}</p>
      {!isOffered(visit, verb) ? (
        <p>{words('desk-frame.pages.waits.not-here')}</p>
      ) : fields === undefined ? (
        <Ways visit={visit} ways={ways} />
      ) : (
        <>
          <h2>{wayText(visit, by)}</h2>
          <p>
            {words.maybe(`privacy.pages.way.${by}.more`) ?? ''}{' '}
            <a href={hereWith(visit, { by: null, done: null })}>{words('privacy.pages.way.other')}</a>
          </p>
          <RequestForm visit={visit} verb={verb} by={by} fields={fields} />
        </>
      )}
    </>
  )
}
