import { Refused } from '@vigie/kernel'
import { asFilled } from '@vigie/platform/web'
import { Button, FORM_NUMBER, Form } from '@vigie/ui'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { actAt, lookOver } from '../pages/act.tsx'
import { showDoor } from '../pages/door.tsx'
import { comeToTheDoor } from '../seat.ts'
import { showPage } from '../shell.tsx'
import { isOfAScript } from '../step-up/must-prove.ts'
import { type LateForm, sealLate } from './late-form.ts'

/** Nothing is done and nothing is lost: whoever sent it signs in, and looks it over. */
const atTheDoor = async (c: ConsoleContext, late: LateForm): Promise<Response> => {
  c.var.console.house.witness?.tell('form-late', { person: late.person })
  comeToTheDoor(c)
  return showDoor(
    c,
    late.typed === null ? { back: late.to, status: 403 } : { kept: await sealLate(c, late), status: 403 },
  )
}

/** A form that no page of its own shows again: it waits unseen until its owner sends it. */
const showSending = (c: ConsoleContext, { to, typed }: LateForm): Response | Promise<Response> => {
  const words = wordsFor(c)
  const title = words('desk-frame.pages.ended.title')
  const pairs = typed ?? []
  return showPage(c, {
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p>{words('desk-frame.pages.ended.waits')}</p>
        <Form
          action={to}
          csrf={c.var.csrf}
          label={title}
          number={pairs.find(([name]) => name === FORM_NUMBER)?.[1]}
          buttons={
            <>
              <Button primary>{words('desk-frame.pages.ended.send')}</Button>
              <a href={pathOf(c, '')}>{words('desk-frame.pages.leave-act')}</a>
            </>
          }
        >
          {pairs
            .filter(([name]) => name !== FORM_NUMBER)
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
        </Form>
      </>
    ),
  })
}

/** Goes on with a form of a session that is over: at the door, or with its owner before the page where it stood. */
export const goOn = (c: ConsoleContext, late: LateForm): Response | Promise<Response> => {
  const { seat } = c.var
  if (isOfAScript(c)) throw new Refused(seat ? 'page-too-old' : 'not-signed-in', 'forbidden')
  if (!seat) return atTheDoor(c, late)
  if (seat.person.id !== late.person) {
    // Whoever came in through the door with what another had typed hears nothing of it.
    if (c.req.path === pathOf(c, '/sign-in')) return c.redirect(pathOf(c, ''), 303)
    throw new Refused('form-of-another', 'forbidden')
  }
  if (late.typed === null) return c.redirect(late.to, 303)
  const act = actAt(late.to)
  return act === undefined
    ? showSending(c, late)
    : lookOver(c, act, asFilled(new URLSearchParams(late.typed.map(([name, value]) => [name, value]))))
}
