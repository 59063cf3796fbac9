import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { type BooksDeclaration, PARTS, type Part } from './define-house.ts'
import { loginNameOf } from './names.ts'

const PART = /\{([a-z]+)\}/
/** `{desk}` or `{public}, {desk}`: one list of parts as a template writes it. */
const PARTS_IN_A_ROW = /\{[a-z]+\}(?:\s*,\s*\{[a-z]+\})*/g

const isPart = (word: string): word is Part => PARTS.some((part) => part === word)

/** The logins of these books that play a part, as the server knows them. */
export const loginsOfPart = (house: string, { logins }: BooksDeclaration, part: Part): string[] =>
  Object.entries(logins)
    .filter(([, login]) => login.part === part)
    .map(([name]) => loginNameOf(house, name))

/** The statements of a template. A statement ends with a semicolon at the end of a line. */
const statementsOf = (template: string): string[] =>
  template
    .replace(/--.*$/gm, '')
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

/**
 * Puts the logins of these books in the place of the parts. A statement whose list of parts nobody plays here is left out:
 * books without a public have nothing to grant to it.
 */
export const renderTemplate = (template: string, house: string, books: BooksDeclaration): string[] =>
  statementsOf(template).flatMap((statement) => {
    let isEmpty = false
    const rendered = statement.replace(PARTS_IN_A_ROW, (list) => {
      const logins = list.split(',').flatMap((one) => {
        const part = PART.exec(one)?.[1] ?? ''
        if (!isPart(part))
          throw new Error(`a template of rights names the part {${part}}; parts: ${PARTS.join(', ')}`)
        return loginsOfPart(house, books, part)
      })
      if (logins.length === 0) isEmpty = true
      return [...new Set(logins)].map((login) => pg.escapeIdentifier(login)).join(', ')
    })
    return isEmpty ? [] : [rendered]
  })

/** The table and column as SQL writes them; a table may be named by a reserved word. */
const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.')

/**
 * What every sealed column needs: a trigger that refuses a key that was retired, and the right of the keeper to carry it
 * over to another key or to empty it. The key of a reporter's mailbox is never retired by the house.
 */
const sealedStatements = (house: string, books: BooksDeclaration): string[] => {
  const keepers = loginsOfPart(house, books, 'keeper').map((login) => pg.escapeIdentifier(login))
  return books.modules.flatMap(({ sealed = [] }) =>
    sealed.flatMap(({ table, row, column, for: whose }) => {
      const name = pg.escapeIdentifier(column)
      const trigger = pg.escapeIdentifier(`${column}_not_under_a_retired_key`)
      return [
        ...(whose === 'house'
          ? [
              `create trigger ${trigger} after insert or update of ${name} on ${quoted(table)} for each row ` +
                `when (vault.is_retired(new.${name})) execute function vault.refuse_retired()`,
            ]
          : []),
        ...(keepers.length > 0
          ? [
              `grant select (${[...row, column].map((one) => pg.escapeIdentifier(one)).join(', ')}), ` +
                `update (${name}) on ${quoted(table)} to ${keepers.join(', ')}`,
            ]
          : []),
      ]
    }),
  )
}

/** The public's part of a house may announce what came in, and nothing that a member of staff or a provider does. */
const policyStatements = (house: string, books: BooksDeclaration): string[] => {
  const outbox = books.modules.find(({ schema }) => schema === 'outbox')
  const publics = loginsOfPart(house, books, 'public').map((login) => pg.escapeIdentifier(login))
  if (!outbox || publics.length === 0) return []
  const names = books.modules.flatMap(({ announcedByThePublic = [] }) => announcedByThePublic)
  const list = names.map((name) => pg.escapeLiteral(name)).join(', ')
  return [
    `create policy the_public_announces_what_came_in on outbox.fact for insert to ${publics.join(', ')} ` +
      `with check (${names.length === 0 ? 'false' : `name in (${list})`})`,
  ]
}

const read = (file: URL | undefined): Promise<string> =>
  file === undefined ? Promise.resolve('') : readFile(file, 'utf8')

/** Every statement that gives the logins of these books their rights, in the order of the modules. */
export const renderRights = async (house: string, books: BooksDeclaration): Promise<string[]> => {
  const templates = await Promise.all([...books.modules, books].map(({ rights }) => read(rights)))
  return [
    ...templates.flatMap((template) => renderTemplate(template, house, books)),
    ...policyStatements(house, books),
    ...sealedStatements(house, books),
  ]
}
