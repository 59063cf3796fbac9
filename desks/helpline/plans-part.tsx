import { Act, type DeskVisit, dayText, momentText, nameOf, pathTo } from '@vigie/desk-frame/page-kit'
import { BODIES } from '@vigie/directory'
import type { BegunPlan, Plans, Support } from '@vigie/helpline'
import { beginPlan } from '@vigie/helpline/verbs/begin-plan'
import { tickStep } from '@vigie/helpline/verbs/tick-step'
import { operationText } from '@vigie/locales'
import { Button, Form, HiddenAnswers, Select, Tag } from '@vigie/ui'
import { fieldText } from './record-fields.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly support: Support
  readonly names: ReadonlyMap<string, string>
}
type Step = BegunPlan['steps'][number]

/** Whom a step names, as the directory knows them: how they are reached, and when somebody last saw that it is so. */
const Bodies = ({ visit: { words, lang }, ids }: { visit: DeskVisit; ids: readonly string[] }) => (
  <ul>
    {BODIES.filter(({ id }) => ids.includes(id)).map(({ name, phone, web, source }) => (
      <li>
        {[name[lang], ...(phone === null ? [] : [phone]), new URL(web).host].join(' · ')}{' '}
        <span class="quiet">
          {source.verified === null
            ? words('desk-helpline.pages.body.unverified')
            : words('desk-helpline.pages.body.verified', { day: dayText(lang, source.verified) })}
        </span>
      </li>
    ))}
  </ul>
)

const StepLine = ({ visit, support, names, plan, step }: Given & { plan: string; step: Step }) => {
  const { words, lang } = visit
  const last = support.contacts.at(-1)
  const button = operationText(words, tickStep.name, 'button') ?? tickStep.name
  return (
    <li>
      <p>{step.says[lang]}</p>
      {step.leads && last ? (
        <p>
          <a href={`${pathTo(visit, `/contact/${last.number}`)}#${step.leads}`}>
            {words(`desk-helpline.pages.step.${step.leads}`, { number: String(last.number) })}
          </a>
        </p>
      ) : null}
      {step.bodies ? <Bodies visit={visit} ids={step.bodies} /> : null}
      {step.ticked ? (
        <p>
          <Tag
            tone="good"
            text={`${nameOf(visit, names, step.ticked.by)} · ${momentText(lang, step.ticked.at)}`}
          />
        </p>
      ) : support.is_open ? (
        <Form
          action={pathTo(visit, `/act/${tickStep.name}`)}
          csrf={visit.csrf}
          label={step.says[lang]}
          buttons={<Button>{button}</Button>}
        >
          <HiddenAnswers
            answers={{
              support: support.id,
              plan,
              step: step.step,
              back: pathTo(visit, `/support/${support.number}`),
            }}
          />
        </Form>
      ) : null}
    </li>
  )
}

/** The step plans by which a support case goes, and those by which it could. */
export function PlansPart(given: Given & { readonly plans: Plans }) {
  const { visit, support, names, plans } = given
  const { words, lang } = visit
  if (plans.begun.length === 0 && !support.is_open) return null
  return (
    <section>
      <h2>{words('desk-helpline.pages.plans')}</h2>
      {plans.begun.map(({ plan, steps }) => (
        <details class="step-plan" open={support.is_open && steps.some(({ ticked }) => ticked === null)}>
          <summary>
            {words('desk-helpline.pages.plan.progress', {
              name: plan.name[lang],
              n: steps.filter(({ ticked }) => ticked !== null).length,
              all: steps.length,
            })}
          </summary>
          <p class="quiet">
            {words('desk-helpline.pages.plan.source', { version: plan.version })}{' '}
            <span lang="en">{plan.source}</span>
          </p>
          <ol>
            {steps.map((step) => (
              <StepLine visit={visit} support={support} names={names} plan={plan.plan} step={step} />
            ))}
          </ol>
        </details>
      ))}
      {support.is_open && plans.others.length > 0 ? (
        <Act
          visit={visit}
          act={{
            operation: beginPlan.name,
            on: ['support', support.id],
            allowed: true,
            why: null,
            fields: () => (
              <Select
                name="plan"
                label={fieldText(visit, 'plan')}
                choices={plans.others.map(({ plan, name }) => ({ value: plan, label: name[lang] }))}
              />
            ),
          }}
        />
      ) : null}
    </section>
  )
}
