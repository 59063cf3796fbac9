import { ActForm, type DeskVisit, dayText, pathTo, valueText, visitorOf } from '@vigie/desk-frame/page-kit'
import { mayOverride } from '@vigie/hotline'
import { prepareNotice, toldBeforeOf } from '@vigie/hotline/verbs/prepare-notice'
import type { Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import {
  type FlaggerStatus,
  type LetterSentences,
  NOTIFIERS,
  type Provider,
  type Service,
  STANDINGS,
  textsIn,
  toldBefore,
} from '@vigie/notices'
import { Because, Callout, Checkboxes, HiddenAnswers, Radios, TextArea } from '@vigie/ui'
import { ChooseItems, chosenOf } from './choose-items.tsx'
import { assessedOf } from './items.tsx'
import { ProviderChoice } from './provider-choice.tsx'
import type { OpenedCase } from './reports.tsx'
import {
  becauseOf,
  isNotifiable,
  isUnderWay,
  kindOf,
  noticeRoute,
  noticesOf,
  ServiceChoice,
} from './what-goes-together.tsx'

/** The provider that was chosen, else the one that the last trace of an illegal item names. */
export const chosenProvider = (
  visit: DeskVisit,
  view: OpenedCase,
  providers: readonly Provider[],
): Provider | null => {
  const wanted =
    visit.url.searchParams.get('provider') ??
    view.items.filter(isNotifiable).flatMap((item) => item.traces.at(-1)?.provider ?? [])[0]
  return providers.find(({ id }) => id === wanted) ?? null
}

/** The language of the letter: the visitor's where the provider reads it, else the first that it reads. */
const letterLanguage = (visit: DeskVisit, provider: Provider): Language =>
  provider.languages.find((language) => language === visit.lang) ?? provider.languages[0] ?? 'en'

type Prepared = {
  visit: DeskVisit
  view: OpenedCase
  status: FlaggerStatus
  letters: LetterSentences
  services: readonly Service[]
}

function NoticeForm({ visit, view, provider, status, letters, services }: Prepared & { provider: Provider }) {
  const { words } = visit
  const items = view.items.filter(isNotifiable)
  const groups = noticesOf(visit, view, provider)
  const standing = groups[0]?.key ?? 'none'
  const chosen = chosenOf(visit, groups, standing)?.items ?? []
  const [route] = (chosen.length > 0 ? chosen : items.filter((item) => noticeRoute(item) !== null)).map(
    noticeRoute,
  )
  const language = letterLanguage(visit, provider)
  const told = view.reports.flatMap(({ opened: report }) => {
    const before = toldBeforeOf(report)
    return before === null
      ? []
      : [{ report, sentence: toldBefore(textsIn(letters, language), language, before) }]
  })
  const labels = (field: string, values: readonly string[]) =>
    values.map((value) => ({
      value,
      label: valueText(words, 'hotline', field, value),
      hint: words.maybe(`desk-hotline.pages.${field}.${value}.hint`) ?? undefined,
    }))
  return (
    <ActForm
      visit={visit}
      act={{ operation: prepareNotice.name, on: ['case', view.id], allowed: true, why: null }}
      back={pathTo(visit, `/case/${view.number}`)}
      primary
    >
      <input type="hidden" name="provider" value={provider.id} />
      {route ? (
        <Because word={words('desk-hotline.pages.because')}>
          {words.maybe(`hotline.routes.${route.because}`) ?? route.because}
        </Because>
      ) : (
        <Callout tone="wait" title={words('desk-hotline.pages.no-route')}>
          <p>
            {words(
              mayOverride(visitorOf(visit))
                ? 'desk-hotline.pages.no-route.coordinator'
                : 'desk-hotline.pages.no-route.analyst',
            )}
          </p>
        </Callout>
      )}
      {route?.waitsFor === 'police' ? (
        <Callout tone="wait">
          <p>{words('desk-hotline.pages.police-first.more')}</p>
        </Callout>
      ) : null}
      <ChooseItems
        visit={visit}
        caption={assessedOf(visit, view.items)}
        items={items}
        groups={groups}
        standing={standing}
        columns={[
          { header: words('hotline.fields.kind'), cell: (item) => kindOf(visit, item) },
          {
            header: words('desk-hotline.pages.routes'),
            cell: (item) =>
              isUnderWay(view, provider, item)
                ? words('desk-hotline.pages.under-way')
                : becauseOf(visit, item),
          },
        ]}
      />
      <ServiceChoice visit={visit} provider={provider} services={services} chosen={chosen} />
      {status.state === 'active' ? (
        <Radios
          name="standing"
          label={words('hotline.fields.standing')}
          choices={labels('standing', STANDINGS)}
          value={route?.to === 'ordinary-notice' ? 'ordinary' : 'trusted'}
        />
      ) : (
        <>
          <HiddenAnswers answers={{ standing: 'ordinary' }} />
          <p>
            {words('desk-hotline.pages.status.ordinary-only')}{' '}
            <a href={pathTo(visit, '/status')}>{words('desk-hotline.pages.status')}</a>
          </p>
        </>
      )}
      <Radios
        name="notifier"
        label={words('hotline.fields.notifier')}
        choices={labels('notifier', NOTIFIERS)}
        value="entity"
      />
      <Radios
        name="language"
        label={words('desk-hotline.pages.letter-language')}
        hint={words('desk-hotline.pages.letter-language.hint', { provider: provider.name })}
        choices={provider.languages.map((one) => ({
          value: one,
          label: valueText(words, 'ui', 'language', one),
        }))}
        value={language}
      />
      {told.length === 0 ? null : (
        <Checkboxes
          name="toldBefore"
          label={words('hotline.fields.toldBefore')}
          hint={words('desk-hotline.pages.told-before.hint')}
          choices={told.map(({ report, sentence }) => ({
            value: report.id,
            label: words('desk-hotline.pages.report-of', { day: dayText(visit.lang, report.receivedOn) }),
            hint: sentence,
          }))}
        />
      )}
      <TextArea
        name="explanation"
        label={words('hotline.fields.explanation')}
        hint={words('desk-hotline.pages.explanation.hint', {
          language: valueText(words, 'ui', 'language', language),
        })}
        value={wordsOf(language)('desk-hotline.pages.explanation.suggestion', { n: chosen.length || 1 })}
        rows={6}
      />
      {route || !mayOverride(visitorOf(visit)) ? null : (
        <TextArea name="overrideReason" label={words('hotline.fields.overrideReason')} rows={3} />
      )}
    </ActForm>
  )
}

/** Preparing a notice: to whom, about what, in which language and why. A second analyst reads it before it leaves. */
export function PrepareNoticePage(props: Prepared & { providers: readonly Provider[] }) {
  const { visit, view, providers } = props
  const { words } = visit
  const provider = chosenProvider(visit, view, providers)
  const items = view.items.filter(isNotifiable)
  return (
    <div class="prepare" data-answer-keys>
      <p>
        <a href={pathTo(visit, `/case/${view.number}`)}>
          {words('desk-hotline.pages.back-to-case', { n: view.number })}
        </a>
      </p>
      <h1>{words('hotline.operations.prepare-notice.title')}</h1>
      <p class="quiet">{words('hotline.operations.prepare-notice.consequence')}</p>
      {items.length === 0 ? (
        <p>{words('desk-hotline.pages.nothing-illegal')}</p>
      ) : (
        <ProviderChoice visit={visit} providers={providers} chosen={provider} />
      )}
      {provider && items.length > 0 ? <NoticeForm {...props} provider={provider} /> : null}
    </div>
  )
}
