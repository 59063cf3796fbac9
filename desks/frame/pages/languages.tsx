import type { Language } from '@vigie/kernel'
import { valueText, type Words } from '@vigie/locales'
import { findLanguages } from '@vigie/people'
import { sayLanguages } from '@vigie/people/verbs/say-languages'
import type { Desk } from '@vigie/platform/operation'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { ACCOUNT } from '../menu.ts'
import { OperationForm } from '../operation-form/operation-form.tsx'
import { seatOf } from '../seat.ts'

export const languagesText = (words: Words, languages: readonly Language[]): string =>
  languages.map((language) => valueText(words, 'ui', 'language', language)).join(', ')

/** The languages that one reads, to be said by oneself. */
export const OwnLanguages = async ({ c, desk }: { c: ConsoleContext; desk: Desk }) => {
  const words = wordsFor(c)
  const operation = c.var.console.says.findOperation(sayLanguages.name)
  if (!operation) return null
  const person = seatOf(c).person.id
  const back = pathOf(c, ACCOUNT)
  return (
    <>
      <h2>{words('desk-frame.pages.languages')}</h2>
      <p>{words('desk-frame.pages.languages.about')}</p>
      <OperationForm
        words={words}
        operation={operation}
        csrf={c.var.csrf}
        back={back}
        given={{ person }}
        typed={{ languages: await findLanguages(desk, person) }}
        askedAt={back}
        sent={c.var.sentBack}
        keyLetter=""
      />
    </>
  )
}
