import { databaseAt } from '@vigie/platform/house'
import pg from 'pg'
import { tryEverything, tryToConnect } from '../../tests/house/grants-attempts.ts'
import { readCalls } from '../../tests/house/grants-read.ts'
import { sweep, sweepDoors } from '../../tests/house/grants-sweep.ts'
import { CENTRE } from '../../tests/house/houses.ts'
import { keep } from '../promise.ts'
import { inScratchCentre, type ScratchCentre } from '../scratch-centre.ts'
import { listenForSecrets } from './secrets.ts'

const urlOf = (centre: ScratchCentre, books: string, login?: string): string => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${databaseAt(centre.place, books)}`
  if (login !== undefined) {
    url.username = login
    url.password = encodeURIComponent(centre.passwords.get(login) ?? '')
  }
  return url.href
}

/** One right too many, one table that nobody listed, one look over the fence. */
const PLANTED: Readonly<Record<string, string>> = {
  hotline:
    'grant select (opened_on) on hotline.case to vigie_centre_public; grant usage on schema hotline to vigie_centre_public',
  commons: 'create table transparency.planted (id uuid)',
  helpline: 'grant select on helpline.note to public',
}

const plantIn = async (centre: ScratchCentre): Promise<void> => {
  for (const books of CENTRE.books) {
    const client = new pg.Client({ connectionString: urlOf(centre, books) })
    await client.connect()
    await client.query(PLANTED[books] ?? '')
    await client.end()
  }
}

await keep({
  name: 'separation',
  goals: {
    attempts: { atLeast: 5000 },
    let_through: { atMost: 0 },
    outside_the_matrix: { atMost: 0 },
    doors: { atLeast: 18 },
    wrong_doors: { atMost: 0 },
    secrets_in_refusals: { atMost: 0 },
  },
  attack: (attack) =>
    inScratchCentre(attack, async (centre) => {
      if (attack.planted) await plantIn(centre)
      const outside: string[] = []
      const through: string[] = []
      const wrong: string[] = []
      let [attempts, doors] = [0, 0]
      for (const books of CENTRE.books) {
        const adminUrl = urlOf(centre, books)
        outside.push(...(await sweep(CENTRE, books, adminUrl)))
        const calls = await readCalls(adminUrl)
        const connectAndTry = async (login: string): Promise<void> => {
          const own = CENTRE.loginsOf(books).includes(login)
          const url = urlOf(centre, books, login)
          doors += 1
          const refusal = await tryToConnect(url)
          if (refusal !== (own ? null : '42501')) wrong.push(`${login} at ${books}: ${refusal ?? 'let in'}`)
          if (!own) return
          const one = await tryEverything({ house: CENTRE, books, login, url, adminUrl, calls })
          attempts += one.tried
          through.push(...one.through)
        }
        await Promise.all(CENTRE.logins.map(connectAndTry))
        attack.say(`${books}: ${attempts} attempts so far, ${through.length} let through`)
      }
      outside.push(...(await sweepDoors(CENTRE, urlOf(centre, 'hotline'), centre.place.databases)))
      const heard = await listenForSecrets(
        urlOf(centre, 'hotline'),
        urlOf(centre, 'hotline', 'vigie_centre_public'),
      )
      for (const line of [...outside, ...through, ...wrong, ...heard.told]) attack.say(line)
      return {
        attempts,
        let_through: through.length,
        outside_the_matrix: outside.length,
        doors,
        wrong_doors: wrong.length,
        refusals_read: heard.read,
        secrets_in_refusals: heard.told.length,
      }
    }),
})
