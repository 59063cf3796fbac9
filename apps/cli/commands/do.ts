import { findPersonByMail, findStaff } from '@vigie/people'
import { operationsIn } from '@vigie/platform/house'
import { type Actor, type House, perform, visit } from '@vigie/platform/operation'
import { Misuse, type Run } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'

/** `anyone`, or a member of staff by mail address or by the part before the @ where only one has it. */
export const findActor = async (house: House, name: string): Promise<Actor> => {
  if (name === 'anyone') return { kind: 'anyone' }
  return visit(house, { kind: 'system' }, null, async (desk) => {
    const people = name.includes('@')
      ? [await findPersonByMail(desk, name)].filter((person) => person !== null)
      : (await findStaff(desk)).filter((person) => person.mail.startsWith(`${name}@`))
    const [person] = people
    if (!person || people.length > 1) throw new Misuse(`no one person is called "${name}" here`)
    return { kind: 'person', id: person.id, roles: person.roles }
  })
}

export const doOne: Run = async ({ usage, words, settings, say }) => {
  const { values, positionals } = readWords(
    words,
    { as: { type: 'string' }, input: { type: 'string', default: '{}' } },
    usage,
  )
  const declared = await settings.house.declared()
  const [books, operation] =
    Object.keys(declared.books)
      .flatMap((one) => operationsIn(declared, one).map((found) => [one, found] as const))
      .find(([, { name }]) => name === positionals[0]) ?? []
  if (!operation)
    throw new Misuse(`there is no operation "${positionals[0] ?? ''}"; "vigie operations" lists them`)
  if (values.as === undefined) throw new Misuse(`whose act is it? usage: ${usage}`)
  const who = values.as
  let input: unknown
  try {
    input = JSON.parse(values.input)
  } catch {
    throw new Misuse('the --input is not JSON')
  }
  const { result, subject } = await atDesk(
    settings,
    async ({ house }) => perform(house, operation, await findActor(house, who), input),
    books,
  )
  say(
    values.json
      ? JSON.stringify({ operation: operation.name, subject, result })
      : JSON.stringify(result, null, 2),
  )
}
