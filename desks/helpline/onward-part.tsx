import { Act, type DeskVisit, momentText, nameOf, pathTo, Told, valueText } from '@vigie/desk-frame/page-kit'
import { BODIES } from '@vigie/directory'
import { consentAfter, FACETS, GIVERS, type Onward, progressAfter, type Support } from '@vigie/helpline'
import { moveOnward } from '@vigie/helpline/verbs/move-onward'
import { noteConsent } from '@vigie/helpline/verbs/note-consent'
import { referOnward } from '@vigie/helpline/verbs/refer-onward'
import { operationText } from '@vigie/locales'
import { Button, Field, Form, HiddenAnswers, Select, Tag, TextArea } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'
import { Written } from './support-timeline.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly support: Support
  readonly onwards: readonly Onward[]
  readonly names: ReadonlyMap<string, string>
}

const choices = ({ words }: DeskVisit, field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueText(words, 'helpline', field, value) }))

const bodyText = ({ lang }: DeskVisit, id: string): string =>
  BODIES.find((body) => body.id === id)?.name[lang] ?? id

/** All that the body is told, as it stands in declared fields. */
const Sheet = ({ visit, told }: { visit: DeskVisit; told: Onward['told'] }) => {
  const { words } = visit
  const said: readonly (readonly [string, string | null])[] = [
    ['called', told.called],
    ['ageBand', told.ageBand === null ? null : valueText(words, 'helpline', 'ageBand', told.ageBand)],
    ['language', told.language === null ? null : valueText(words, 'helpline', 'language', told.language)],
    ['reach', told.reach],
  ]
  return (
    <>
      <p class="quiet">{words('desk-helpline.pages.onward.told')}</p>
      <dl class="facts">
        {said.flatMap(([field, text]) =>
          text === null || text === ''
            ? []
            : [
                <div>
                  <dt>{fieldText(visit, field)}</dt>
                  <dd>{text}</dd>
                </div>,
              ],
        )}
      </dl>
      <Written visit={visit} text={told.wanted} />
    </>
  )
}

const Past = ({ visit, names, onward }: { visit: DeskVisit; names: Given['names']; onward: Onward }) => {
  const { words, lang } = visit
  const lines = [
    ...onward.consents.map(({ word, giver, reason, by, at }) => ({
      by,
      at,
      reason,
      text: [
        valueText(words, 'helpline', 'answer', word),
        ...(giver === null ? [] : [valueText(words, 'helpline', 'giver', giver)]),
      ].join(': '),
    })),
    ...onward.steps.map(({ word, by, at }) => ({
      by,
      at,
      reason: '',
      text: valueText(words, 'helpline', 'progress', word),
    })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <ol>
      {lines.map(({ text, by, at, reason }) => (
        <li>
          {text}{' '}
          <span class="quiet">
            {nameOf(visit, names, by)} · {momentText(lang, at)}
          </span>
          {reason === '' ? null : <Told text={reason} />}
        </li>
      ))}
    </ol>
  )
}

const One = ({ visit, support, names, onward }: Omit<Given, 'onwards'> & { onward: Onward }) => {
  const { words } = visit
  const next = progressAfter(onward.progress, onward.consent)
  const may = onward.consent === 'given' || onward.consent === 'overridden'
  return (
    <article class="onward">
      <h3>{bodyText(visit, onward.body)}</h3>
      <p>
        <Tag tone={may ? 'good' : 'wait'} text={valueText(words, 'helpline', 'answer', onward.consent)} />{' '}
        {onward.progress === null ? null : valueText(words, 'helpline', 'progress', onward.progress)}
      </p>
      <Sheet visit={visit} told={onward.told} />
      <Past visit={visit} names={names} onward={onward} />
      {next.length === 0 ? null : (
        <Form
          action={pathTo(visit, `/act/${moveOnward.name}`)}
          csrf={visit.csrf}
          label={operationText(words, moveOnward.name, 'title') ?? moveOnward.name}
          buttons={next.map((value) => (
            <Button name="progress" value={value}>
              {valueText(words, 'helpline', 'progress', value)}
            </Button>
          ))}
        >
          <HiddenAnswers answers={{ onward: onward.id, back: pathTo(visit, `/support/${support.number}`) }} />
          {may ? null : <p class="quiet">{words('desk-helpline.pages.onward.no-yes')}</p>}
        </Form>
      )}
      <Act
        visit={visit}
        act={{
          operation: noteConsent.name,
          on: ['onward', onward.id],
          about: bodyText(visit, onward.body),
          allowed: true,
          why: null,
          fields: () => (
            <>
              <Select
                name="answer"
                label={fieldText(visit, 'answer')}
                choices={choices(visit, 'answer', consentAfter(onward.consent))}
              />
              <Select
                name="giver"
                label={fieldText(visit, 'giver')}
                empty={words('desk-helpline.pages.onward.giver.none')}
                choices={choices(visit, 'giver', GIVERS)}
              />
              <TextArea
                name="overriding"
                label={fieldText(visit, 'overriding')}
                hint={words('desk-helpline.pages.handover.reason.hint')}
                rows={2}
              />
            </>
          ),
        }}
      />
    </article>
  )
}

/** To whom somebody is referred, what that body is told and nothing else, with whose yes, and how far it is. */
export function OnwardPart(given: Given) {
  const { visit, support, onwards, names } = given
  const { words, lang } = visit
  if (onwards.length === 0 && !support.is_open) return null
  const empty = words('desk-helpline.pages.not-said')
  return (
    <section>
      <h2>{words('desk-helpline.pages.onwards')}</h2>
      {onwards.map((onward) => (
        <One visit={visit} support={support} names={names} onward={onward} />
      ))}
      {support.is_open ? (
        <Act
          visit={visit}
          act={{
            operation: referOnward.name,
            on: ['support', support.id],
            allowed: true,
            why: null,
            fields: () => (
              <>
                <Select
                  name="body"
                  label={fieldText(visit, 'body')}
                  empty={words('desk-helpline.pages.onward.choose')}
                  choices={BODIES.map(({ id, name }) => ({ value: id, label: name[lang] }))}
                />
                <p class="quiet">{words('desk-helpline.pages.onward.told')}</p>
                <Field
                  name="called"
                  label={fieldText(visit, 'called')}
                  hint={words('desk-helpline.pages.onward.called.hint')}
                />
                <Select
                  name="ageBand"
                  label={fieldText(visit, 'ageBand')}
                  empty={empty}
                  choices={choices(visit, 'ageBand', FACETS.ageBand)}
                />
                <Select
                  name="language"
                  label={fieldText(visit, 'language')}
                  empty={empty}
                  choices={choices(visit, 'language', FACETS.language)}
                />
                <Field name="reach" label={fieldText(visit, 'reach')} />
                <TextArea name="wanted" label={fieldText(visit, 'wanted')} rows={4} />
              </>
            ),
          }}
        />
      ) : null}
    </section>
  )
}
