import { type DeskVisit, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { QUEUE_ORDERS } from '@vigie/hotline'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { readWishes } from './parts/queue-wishes.ts'

type Choice = readonly [word: string, text: string]

function Choose({
  name,
  label,
  choices,
  value = '',
}: {
  name: string
  label: string
  choices: readonly Choice[]
  value?: string | undefined
}) {
  return (
    <label>
      <span>{label}</span>
      <select class="input" name={name}>
        {choices.map(([word, text]) => (
          <option value={word} selected={word === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

export function Filters({ visit }: { visit: DeskVisit }) {
  const { words } = visit
  const { group, order, kind, language } = readWishes(visit)
  const all: Choice = ['', words('desk-hotline.pages.all')]
  const orders: readonly Choice[] = [
    ['', words('desk-hotline.pages.order.pressing')],
    ...QUEUE_ORDERS.map((one): Choice => [one, words(`desk-hotline.pages.order.${one}`)]),
  ]
  const kinds = DESIGNATED_KINDS.map((one): Choice => [one, valueText(words, 'intake', 'kind', one)])
  const languages = LANGUAGES.map((one): Choice => [one, valueText(words, 'ui', 'language', one)])
  return (
    <form
      class="filters"
      method="get"
      action={pathTo(visit, '/queue')}
      aria-label={words('desk-hotline.pages.filters')}
    >
      {group === undefined ? (
        <Choose name="order" label={words('desk-hotline.pages.order')} choices={orders} value={order} />
      ) : (
        <input type="hidden" name="group" value={group} />
      )}
      <Choose name="kind" label={words('hotline.fields.kind')} choices={[all, ...kinds]} value={kind} />
      <Choose
        name="language"
        label={words('ui.fields.language')}
        choices={[all, ...languages]}
        value={language}
      />
      <button class="button" type="submit">
        {words('desk-hotline.pages.show')}
      </button>
    </form>
  )
}
