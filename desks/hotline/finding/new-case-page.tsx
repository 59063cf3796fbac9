import { ActForm, type DeskVisit, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { INHOPE_COUNTRIES, PROACTIVE_ORIGINS, SEARCHES } from '@vigie/hotline'
import { openProactiveCase } from '@vigie/hotline/verbs/open-proactive-case'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { operationText } from '@vigie/locales'
import { Callout, Field, Radios, Select, TextArea } from '@vigie/ui'
import { countryName } from '../parts/country.ts'

export const NEW_CASE_PATH = '/new-case'

/** A case of which nobody reported anything: how it came to us, what is searched for under the mandate, what was found. */
export function NewCasePage({ visit }: { visit: DeskVisit }) {
  const { words, lang } = visit
  const choices = (module: string, field: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: valueText(words, module, field, value) }))
  return (
    <div class="new-case">
      <h1>{operationText(words, openProactiveCase.name, 'title')}</h1>
      <p>{operationText(words, openProactiveCase.name, 'consequence')}</p>
      <Callout tone="wait" title={words('desk-hotline.pages.new-case.mandate')}>
        <p>{words('desk-hotline.pages.new-case.mandate.more')}</p>
      </Callout>
      <ActForm
        visit={visit}
        act={{ operation: openProactiveCase.name, on: ['house', ''], allowed: true, why: null }}
        back={pathTo(visit, '/queue')}
        primary
      >
        <Radios
          name="origin"
          label={words('hotline.fields.origin')}
          choices={choices('hotline', 'origin', PROACTIVE_ORIGINS)}
        />
        <div class="of-partner">
          <Select
            name="partner"
            label={words('hotline.fields.partner')}
            value=""
            empty={words('desk-hotline.pages.choose')}
            choices={INHOPE_COUNTRIES.map((value) => ({ value, label: countryName(lang, value) })).sort(
              (a, b) => a.label.localeCompare(b.label, lang),
            )}
          />
        </div>
        <div class="of-others">
          <Field
            name="theirReference"
            label={words('hotline.fields.theirReference')}
            hint={words('desk-hotline.pages.new-case.reference.hint')}
            short
            mono
          />
        </div>
        <div class="of-search">
          <Radios
            name="search"
            label={words('hotline.fields.search')}
            choices={choices('hotline', 'search', SEARCHES)}
          />
          <Field
            name="fromCase"
            label={words('hotline.fields.fromCase')}
            hint={words('desk-hotline.pages.new-case.from-case.hint')}
            inputmode="numeric"
            short
          />
        </div>
        <Radios
          name="kind"
          label={words('hotline.fields.kind')}
          choices={choices('intake', 'kind', DESIGNATED_KINDS)}
        />
        <TextArea
          name="addresses"
          label={words('hotline.fields.addresses')}
          hint={words('desk-hotline.pages.new-case.addresses.hint')}
          rows={4}
          mono
        />
        <Radios
          name="language"
          label={words('desk-hotline.pages.new-case.language')}
          choices={choices('ui', 'language', LANGUAGES)}
          value={lang}
        />
      </ActForm>
    </div>
  )
}
