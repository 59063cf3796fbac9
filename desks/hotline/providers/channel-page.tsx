import { ActForm, type DeskVisit, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { LANGUAGES } from '@vigie/kernel'
import { fieldText, hintText, operationText } from '@vigie/locales'
import {
  ADAPTERS,
  CAPABILITIES,
  CHANNEL_KINDS,
  type Channel,
  type ChannelKind,
  needsCredential,
  type SettingField,
  settingFieldsOf,
} from '@vigie/notices'
import { proposeChannel } from '@vigie/notices/verbs/propose-channel'
import { ENCRYPTIONS } from '@vigie/platform/post'
import { Button, Checkboxes, Field, HiddenAnswers, Radios, Select, TextArea } from '@vigie/ui'
import type { ProviderPart } from './provider-view.ts'

export const channelPath = (provider: string): string => `/providers/${provider}/channel`

/** The address of the form for a way of this kind, about this service; without a kind it asks for one first. */
export const channelForm = (
  visit: DeskVisit,
  provider: string,
  { kind, service }: { readonly kind?: ChannelKind; readonly service: string | null },
): string => {
  const asked = new URLSearchParams({
    ...(service === null ? {} : { service }),
    ...(kind === undefined ? {} : { kind }),
  })
  return `${pathTo(visit, channelPath(provider))}?${asked}`
}

type OfKind = ProviderPart & { readonly kind: ChannelKind; readonly known: Channel | undefined }

const asked = ({ words }: DeskVisit, name: string, isOptional = false) => {
  const label = fieldText(words, proposeChannel.name, name)
  return {
    name,
    label: isOptional ? words('desk-frame.pages.optional', { label }) : label,
    hint: hintText(words, proposeChannel.name, name) ?? undefined,
  }
}

/** One setting as its kind of answer wants to be asked; what is in use today stands there. */
function Setting({
  visit,
  name,
  known,
}: {
  visit: DeskVisit
  name: SettingField
  known: Channel | undefined
}) {
  const { words } = visit
  const settings: Readonly<Record<string, unknown>> = known?.settings ?? {}
  const value = settings[name] === undefined ? undefined : String(settings[name])
  switch (name) {
    case 'encryption':
      return (
        <Select
          {...asked(visit, name, true)}
          choices={ENCRYPTIONS.map((one) => ({ value: one, label: valueText(words, 'notices', name, one) }))}
          value={value ?? ''}
          empty={words('desk-hotline.pages.channel.unencrypted')}
        />
      )
    case 'publicKey':
      return <TextArea {...asked(visit, name, true)} value={value} rows={6} mono />
    case 'forward':
      return (
        <Checkboxes
          {...asked(visit, name)}
          choices={[{ value: 'yes', label: words('desk-frame.pages.yes') }]}
          values={value === 'true' ? ['yes'] : []}
        />
      )
    default:
      return (
        <Field
          {...asked(visit, name, name !== 'ourAccount')}
          value={value}
          spellcheck={false}
          mono={name !== 'ourAccount'}
        />
      )
  }
}

/** What a way of this kind asks, and nothing that only other kinds have. */
function ChannelFields({ visit, view, kind, known }: OfKind) {
  const { words } = visit
  return (
    <>
      <Field
        {...asked(visit, 'endpoint')}
        hint={words(
          `desk-hotline.pages.channel.endpoint.${kind === 'mail' || kind === 'form' ? kind : 'service'}`,
        )}
        value={known?.endpoint}
        spellcheck={false}
        mono
      />
      {settingFieldsOf(kind).map((name) => (
        <Setting visit={visit} name={name} known={known} />
      ))}
      {needsCredential(kind) ? (
        <Field
          {...asked(visit, 'credential')}
          value={known?.credential ?? undefined}
          spellcheck={false}
          mono
        />
      ) : null}
      <Checkboxes
        {...asked(visit, 'languages')}
        choices={LANGUAGES.map((one) => ({
          value: one,
          label: valueText(words, 'notices', 'languages', one),
        }))}
        values={known?.languages ?? view.provider.languages}
      />
      <Checkboxes
        {...asked(visit, 'capabilities')}
        choices={CAPABILITIES.map((one) => ({
          value: one,
          label: valueText(words, 'notices', 'capabilities', one),
        }))}
        values={known?.capabilities ?? ADAPTERS[kind].capabilities}
      />
      <Field
        {...asked(visit, 'maxItems', true)}
        value={known?.maxItems === null || known === undefined ? undefined : String(known.maxItems)}
        inputmode="numeric"
        short
      />
      <Field {...asked(visit, 'source', true)} />
    </>
  )
}

/** Which kind of way it is, and for which service: everything that is asked after it depends on that. */
function KindQuestion({ visit, view, service }: ProviderPart & { service: string | null }) {
  const { words } = visit
  return (
    <form class="form" method="get" action={pathTo(visit, channelPath(view.provider.id))}>
      <Radios
        name="kind"
        label={fieldText(words, proposeChannel.name, 'channelKind')}
        choices={CHANNEL_KINDS.map((one) => ({
          value: one,
          label: valueText(words, 'notices', 'channelKind', one),
        }))}
      />
      {view.services.length === 0 ? null : (
        <Select
          name="service"
          label={fieldText(words, proposeChannel.name, 'service')}
          choices={view.services.map(({ id, name }) => ({ value: id, label: name }))}
          value={service ?? ''}
          empty={words('desk-hotline.pages.provider.all-services')}
        />
      )}
      <div class="buttons">
        <Button primary>{words('desk-hotline.pages.channel.next')}</Button>
      </div>
    </form>
  )
}

/** Proposing a way in which notices get there: first its kind, then the fields that this kind has. */
export function ChannelPage({ visit, view }: ProviderPart) {
  const { words, url } = visit
  const { provider, services, used } = view
  const kind = CHANNEL_KINDS.find((one) => one === url.searchParams.get('kind'))
  const service = services.find(({ id }) => id === url.searchParams.get('service')) ?? null
  const known = used.find((one) => one.kind === kind && one.service === (service?.id ?? null))
  const path = pathTo(visit, `/providers/${provider.id}`)
  return (
    <div class="overview provider">
      <p>
        <a href={path}>{provider.name}</a>
      </p>
      <h1>{operationText(words, proposeChannel.name, 'title')}</h1>
      <p class="quiet">{operationText(words, proposeChannel.name, 'consequence')}</p>
      {kind === undefined ? (
        <KindQuestion visit={visit} view={view} service={service?.id ?? null} />
      ) : (
        <>
          <p>
            <strong>{valueText(words, 'notices', 'channelKind', kind)}</strong> ·{' '}
            {service?.name ?? words('desk-hotline.pages.provider.all-services')}{' '}
            <a href={channelForm(visit, provider.id, { service: service?.id ?? null })}>
              {words('desk-hotline.pages.channel.other')}
            </a>
          </p>
          <ActForm
            visit={visit}
            act={{ operation: proposeChannel.name, on: ['provider', provider.id], allowed: true, why: null }}
            back={path}
            primary
          >
            <HiddenAnswers
              answers={{ channelKind: kind, ...(service === null ? {} : { service: service.id }) }}
            />
            <ChannelFields visit={visit} view={view} kind={kind} known={known} />
          </ActForm>
        </>
      )}
    </div>
  )
}
