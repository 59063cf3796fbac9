import { isLanguage } from '@vigie/kernel'
import { inviteFirst } from '@vigie/people'
import { booksWith, type Holding } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { z } from 'zod'
import { Misuse, type Run } from '../command.ts'
import { atDesk } from '../place.ts'
import { readWords } from '../read-words.ts'

export const person: Run = async ({ usage, words, settings, say }) => {
  const { values, positionals } = readWords(
    words,
    {
      name: { type: 'string' },
      mail: { type: 'string' },
      language: { type: 'string', default: 'nl' },
      role: { type: 'string', multiple: true },
      books: { type: 'string' },
    },
    usage,
  )
  const { name, mail, language } = values
  if (positionals[0] !== 'invite' || !name?.trim()) throw new Misuse(`invite whom? usage: ${usage}`)
  if (!z.email().safeParse(mail).success || mail === undefined)
    throw new Misuse('--mail is not an e-mail address')
  if (!isLanguage(language)) throw new Misuse(`"${language}" is none of our languages: nl, fr, de, en`)
  const declared = await settings.house.declared()
  const { books } = values
  if (books !== undefined && !booksWith(declared, 'people').includes(books))
    throw new Misuse(
      `nobody signs in to books called "${books}"; books: ${booksWith(declared, 'people').join(', ')}`,
    )
  const invite = async ({ house }: Pick<Holding, 'house'>) => {
    for (const role of values.role ?? []) {
      if (!house.roles.includes(role))
        throw new Misuse(`there is no role "${role}"; roles: ${house.roles.join(', ')}`)
    }
    return bySystem(house, async (desk) => {
      const made = await inviteFirst(desk, { name: name.trim(), mail, language }, values.role ?? null)
      await house.record(desk, 'people.invite-person', `person:${made.person}`)
      return made
    })
  }
  const invited = await atDesk(settings, invite, books)
  const { apps } = await settings.house.serving()
  const desk = declared.apps.findIndex(
    (app) => apps[app.name]?.kind === 'desk' && (books ?? app.books) === app.books,
  )
  const app = apps[declared.apps[desk]?.name ?? '']
  const own = app?.kind === 'desk' ? app.origin : undefined
  const set = own === undefined ? settings.consoleOrigin : settings.own[own]
  const origin = set ?? `http://localhost:${settings.port + desk}`
  const page = `${origin}/${language}/invitation`
  const code = invited.invitation
  if (values.json) return say(JSON.stringify({ person: invited.person, page, code }))
  say(
    `${code}\nThe code is good for three days and for one use; give it to ${name.trim()} yourself. It is typed at ${page}`,
  )
}
