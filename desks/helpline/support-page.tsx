import {
  type DeskVisit,
  momentText,
  nameOf,
  namesOf,
  page,
  pathTo,
  showPage,
  Told,
  valueText,
  visitOf,
} from '@vigie/desk-frame/page-kit'
import {
  getOnwards,
  getPlans,
  getSupport,
  helplineMay,
  type Onward,
  type Plans,
  type Support,
  TASK_ENDS,
} from '@vigie/helpline'
import { endTask } from '@vigie/helpline/verbs/end-task'
import { operationText } from '@vigie/locales'
import { Button, Form, HiddenAnswers } from '@vigie/ui'
import { DueText } from './due-tasks.tsx'
import { listenersOf } from './listeners.ts'
import { HELPLINE_MENU } from './menu.ts'
import { OnwardPart } from './onward-part.tsx'
import { PlansPart } from './plans-part.tsx'
import { Styles } from './style.tsx'
import { Asked, type Colleague, KnownAs, SetTask, SupportActs, Write } from './support-acts.tsx'
import { SupportState } from './support-part.tsx'
import { Timeline } from './support-timeline.tsx'

interface Given {
  readonly visit: DeskVisit
  readonly today: string
  readonly support: Support
  readonly plans: Plans
  readonly onwards: readonly Onward[]
  readonly colleagues: readonly Colleague[]
  readonly names: ReadonlyMap<string, string>
}

const Tasks = ({ visit, today, support, names }: Given) => {
  const { words } = visit
  const open = support.tasks.filter(({ ended }) => ended === null)
  if (open.length === 0) return <p class="quiet">{words('desk-helpline.pages.tasks.none')}</p>
  return (
    <ul class="plain tasks">
      {open.map(({ id, sort, text, due, owner }) => (
        <li>
          <p>
            <strong>{valueText(words, 'helpline', 'sort', sort)}</strong>{' '}
            <DueText visit={visit} due={due} today={today} />{' '}
            <span class="quiet">{nameOf(visit, names, owner)}</span>
          </p>
          {text === '' ? null : <Told text={text} />}
          <Form
            action={pathTo(visit, `/act/${endTask.name}`)}
            csrf={visit.csrf}
            label={operationText(words, endTask.name, 'title') ?? endTask.name}
            buttons={TASK_ENDS.map((value) => (
              <Button name="how" value={value}>
                {valueText(words, 'helpline', 'how', value)}
              </Button>
            ))}
          >
            <HiddenAnswers answers={{ task: id, back: pathTo(visit, `/support/${support.number}`) }} />
          </Form>
        </li>
      ))}
    </ul>
  )
}

/** A support case from top to bottom: how it stands, what is planned and due, what was, and what can be done. */
const Body = (given: Given) => {
  const { visit, support, plans, colleagues, names } = given
  const { words, lang } = visit
  const plan = support.entries.findLast(({ kind, text }) => kind === 'plan' && text !== '')
  const asked = support.closings.find(({ id }) => id === support.request)
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.support', { number: String(support.number) })}</h1>
      <p>
        {nameOf(visit, names, support.opened_by)} · {momentText(lang, support.opened_at)}{' '}
        <SupportState visit={visit} support={support} />
      </p>
      <KnownAs visit={visit} support={support} />
      {asked ? <Asked visit={visit} support={support} closing={asked} names={names} /> : null}
      {plan ? (
        <section>
          <h2>{words('desk-helpline.pages.support.plan')}</h2>
          <p class="quiet">
            {nameOf(visit, names, plan.by)} · {momentText(lang, plan.at)}
          </p>
          <Told text={plan.text} />
        </section>
      ) : null}
      {support.is_open ? (
        <section>
          <h2>{words('desk-helpline.pages.tasks')}</h2>
          <Tasks {...given} />
          <SetTask visit={visit} support={support} colleagues={colleagues} />
        </section>
      ) : null}
      <PlansPart visit={visit} support={support} plans={plans} names={names} />
      <OnwardPart visit={visit} support={support} onwards={given.onwards} names={names} />
      <h2>{words('desk-helpline.pages.timeline')}</h2>
      <Timeline visit={visit} support={support} names={names} />
      {support.is_open ? <Write visit={visit} support={support} /> : null}
      <SupportActs visit={visit} support={support} />
    </>
  )
}

export const supportPage = page({
  path: '/support/:number{[1-9][0-9]{0,8}}',
  who: helplineMay.readSupports,
  audit: {
    act: 'helpline.read-support',
    purpose: 'help',
    subject: (c) => `support:${c.req.param('number') ?? ''}`,
  },
  show: async (desk, c) => {
    const visit = visitOf(c, desk)
    const support = await getSupport(desk, Number(c.req.param('number')))
    const plans = await getPlans(desk, support.id)
    const onwards = await getOnwards(desk, support.id)
    const people = [
      ...onwards.flatMap(({ consents, steps }) => [...consents, ...steps].map(({ by }) => by)),
      ...plans.begun.flatMap(({ steps }) => steps.flatMap(({ ticked }) => ticked?.by ?? [])),
      support.opened_by,
      ...support.contacts.map(({ added_by }) => added_by),
      ...support.entries.map(({ by }) => by),
      ...support.tasks.flatMap(({ owner, ended }) => [owner, ...(ended === null ? [] : [ended.by])]),
      ...support.closings.flatMap(({ by, ruling, reopening }) => [
        by,
        ...(ruling === null ? [] : [ruling.by]),
        ...(reopening === null ? [] : [reopening.by]),
      ]),
    ]
    return showPage(c, {
      title: visit.words('desk-helpline.pages.support', { number: String(support.number) }),
      current: HELPLINE_MENU.supports.path,
      children: (
        <Body
          visit={visit}
          today={desk.today}
          support={support}
          plans={plans}
          onwards={onwards}
          colleagues={support.is_open ? await listenersOf(desk) : []}
          names={await namesOf(desk, people)}
        />
      ),
    })
  },
})
