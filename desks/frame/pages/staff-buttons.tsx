import type { Person } from '@vigie/people'
import { Callout, HiddenAnswers } from '@vigie/ui'
import { type ConsoleContext, pathOf, rolesText, wordsFor } from '../console.ts'
import { KEPT } from '../ended/late-form.ts'

/** The made-up staff of a demonstration world, one button each. */
export function StaffButtons(props: {
  readonly c: ConsoleContext
  readonly staff: readonly Person[]
  readonly back: string | undefined
  readonly kept: string | undefined
}) {
  const { c, staff, back, kept } = props
  const words = wordsFor(c)
  if (staff.length === 0) return null
  return (
    <Callout title={words('desk-frame.pages.demonstration.title')}>
      <p>{words('desk-frame.pages.demonstration')}</p>
      <form class="form" method="post" action={pathOf(c, '/sign-in/demonstration')}>
        <input type="hidden" name="csrf" value={c.var.csrf} />
        <HiddenAnswers answers={{ back: back ?? '', [KEPT]: kept }} />
        <div class="buttons">
          {staff.map((person) => (
            <button class="button" type="submit" name="person" value={person.id}>
              {person.name} – {rolesText(c, person.roles)}
            </button>
          ))}
        </div>
      </form>
    </Callout>
  )
}
