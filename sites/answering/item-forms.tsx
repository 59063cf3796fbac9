import type { Words } from '@vigie/locales'
import type { Choice } from '@vigie/notices/answer-choices'
import { Button, Form, TextArea } from '@vigie/ui'

const RESTRICTED = ['disabled', 'geo-blocked', 'age-restricted'] as const
const KEPT = ['refused-lawful', 'refused-insufficient'] as const

/** The field of the words for an item: who has it, or why it is kept. */
export const fieldOf = (item: number, choice: string): string =>
  `${choice === 'not-ours' ? 'who' : 'why'}-${item}`

/** What was pressed without the words that it wants. */
export interface Wanting {
  readonly item: number
  readonly choice: string
  readonly words: string
  readonly error: string
}

interface Forms {
  readonly words: Words
  readonly action: string
  readonly items: readonly number[]
  readonly label: string
}

const Items = ({ items }: { items: readonly number[] }) => (
  <>
    {items.map((item) => (
      <input type="hidden" name="item" value={String(item)} />
    ))}
  </>
)

const Press = ({ words, choice }: { words: Words; choice: Choice }) => (
  <Button name="choice" value={choice}>
    {words(`site-answering.pages.choice.${choice}`)}
  </Button>
)

/** The answers that need no words: one press each. */
export const QuickForm = ({
  words,
  action,
  items,
  label,
  isLookedAt,
}: Forms & { readonly isLookedAt: boolean }) => (
  <Form
    action={action}
    label={label}
    buttons={
      <>
        <Press words={words} choice="removed" />
        <Press words={words} choice="already-removed" />
        {isLookedAt ? null : <Press words={words} choice="looking" />}
      </>
    }
  >
    <Items items={items} />
  </Form>
)

/** The answers that say more: how it was restricted, who has it, why it is kept. */
export const LongForms = ({
  words,
  action,
  item,
  label,
  wanting,
}: Omit<Forms, 'items'> & { readonly item: number; readonly wanting: Wanting | undefined }) => {
  const asked = (choice: Choice) => {
    const name = fieldOf(item, choice)
    const isThis = wanting !== undefined && fieldOf(wanting.item, wanting.choice) === name
    return { name, isThis, ...(isThis ? { value: wanting.words, error: wanting.error } : {}) }
  }
  const who = asked('not-ours')
  const why = asked('refused-lawful')
  return (
    <>
      <details>
        <summary>{words('site-answering.pages.restricted')}</summary>
        <Form
          action={action}
          label={label}
          buttons={RESTRICTED.map((choice) => <Press words={words} choice={choice} />)}
        >
          <Items items={[item]} />
        </Form>
      </details>
      <details open={who.isThis}>
        <summary>{words('site-answering.pages.not-ours')}</summary>
        <Form action={action} label={label} buttons={<Press words={words} choice="not-ours" />}>
          <Items items={[item]} />
          <TextArea
            name={who.name}
            label={words('site-answering.pages.who')}
            hint={words('site-answering.pages.who.hint')}
            rows={2}
            value={who.value}
            error={who.error}
          />
        </Form>
      </details>
      <details open={why.isThis}>
        <summary>{words('site-answering.pages.kept')}</summary>
        <Form
          action={action}
          label={label}
          buttons={KEPT.map((choice) => <Press words={words} choice={choice} />)}
        >
          <Items items={[item]} />
          <TextArea
            name={why.name}
            label={words('site-answering.pages.why')}
            rows={3}
            value={why.value}
            error={why.error}
          />
        </Form>
      </details>
    </>
  )
}
