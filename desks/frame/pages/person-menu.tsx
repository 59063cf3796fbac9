import { refusalText, type Words } from '@vigie/locales'
import { possibleAbout, type WhyNot, whyNothing } from '@vigie/people'
import { isOneOf } from '@vigie/platform/operation'
import { actorOf, type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'

const reasonText = (words: Words, why: WhyNot): string =>
  words.maybe(`desk-frame.pages.waits.${why}`) ?? refusalText(words, why) ?? words('desk-frame.pages.not-now')

/** What whoever reads this may do about one colleague: what can be done now leads to its form, the rest says why not. */
export function PersonMenu({
  c,
  known,
  today,
}: {
  readonly c: ConsoleContext
  readonly known: Parameters<typeof possibleAbout>[1]
  readonly today: string
}) {
  const words = wordsFor(c)
  const actor = actorOf(c)
  const { person } = known
  const offered = possibleAbout(actor, known, today).flatMap(({ operation: name, why }) => {
    const operation = c.var.console.says.findOperation(name)
    return operation && isOneOf(actor, operation.who) ? [{ operation, why }] : []
  })
  if (offered.length === 0) return null
  const nothing = whyNothing(actor, person)
  if (nothing !== null) return <span class="quiet">{reasonText(words, nothing)}</span>
  const back = encodeURIComponent(pathOf(c, '/people'))
  return (
    <details class="row-menu" name="person-menu">
      <summary>
        {words('desk-frame.pages.people.menu')}
        <span class="unseen">: {person.name}</span>
      </summary>
      <ul class="act-lines plain">
        {offered.map(({ operation, why }) => (
          <li>
            {why === null ? (
              <a href={`${pathOf(c, `/act/${operation.name}`)}?person=${person.id}&back=${back}`}>
                {titleOf(words, operation)}
                <span class="unseen">: {person.name}</span>
              </a>
            ) : (
              <>
                <span>{titleOf(words, operation)}</span>
                <span class="quiet">{reasonText(words, why)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
