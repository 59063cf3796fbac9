import { valueText, type Words } from '@vigie/locales'
import type { findRequirements, StaffMember } from '@vigie/people'
import { endTrainingRequirement } from '@vigie/people/verbs/end-training-requirement'
import { requireTraining } from '@vigie/people/verbs/require-training'
import { type Actor, isOneOf } from '@vigie/platform/operation'
import { Tag } from '@vigie/ui'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'
import { sayDay } from '../when.ts'

export const trainingText = (words: Words, training: string): string =>
  valueText(words, 'people', 'training', training)

/** What somebody who is vetted still needs before they assess. */
export const Missing = ({ words, person }: { words: Words; person: StaffMember }) => {
  if (person.missing.length === 0 || person.vettedUntil === null || person.hasLeft) return null
  const trainings = person.missing.map((training) => trainingText(words, training)).join(', ')
  return (
    <p>
      <Tag tone="danger" text={words('desk-frame.pages.people.training-missing')} /> {trainings}
    </p>
  )
}

/** The trainings that the house asks for before somebody assesses, and the ways to ask for one more or less. */
export const Requirements = ({
  c,
  actor,
  requirements,
}: {
  c: ConsoleContext
  actor: Actor
  requirements: Awaited<ReturnType<typeof findRequirements>>
}) => {
  const words = wordsFor(c)
  const back = encodeURIComponent(pathOf(c, '/people'))
  const acts = [requireTraining, ...(requirements.length > 0 ? [endTrainingRequirement] : [])].flatMap(
    ({ name }) => c.var.console.says.findOperation(name) ?? [],
  )
  return (
    <section aria-labelledby="requirements-title">
      <h2 id="requirements-title">{words('desk-frame.pages.people.requirements')}</h2>
      {requirements.length === 0 ? (
        <p>{words('desk-frame.pages.people.requirements.none')}</p>
      ) : (
        <>
          <p>{words('desk-frame.pages.people.requirements.about')}</p>
          <ul>
            {requirements.map(({ training, from }) => (
              <li>
                {words('desk-frame.pages.people.requirement', {
                  training: trainingText(words, training),
                  day: sayDay(words.language, from),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="plain">
        {acts
          .filter(({ who }) => isOneOf(actor, who))
          .map((operation) => (
            <li>
              <a href={`${pathOf(c, `/act/${operation.name}`)}?back=${back}`}>{titleOf(words, operation)}</a>
            </li>
          ))}
      </ul>
    </section>
  )
}
