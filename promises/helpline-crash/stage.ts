import { join } from 'node:path'
import { centre, exampleCentreAt } from '@vigie/centre'
import { takeIn } from '@vigie/people/demonstration'
import { codeAt, confirmCode, newCodeSecret, setPassword } from '@vigie/people/sign-in'
import { createHouse, databasesOf, openHouse } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { passwordHash } from '@vigie/platform/vault'
import pg from 'pg'
import { HELPLINE_PEOPLE } from '../../houses/centre/helpline-people.ts'
import { DESK } from './browser.ts'

export const PASSWORD = 'drie meeuwen op de kade'
/** Half an hour back, so that the code of this moment is still good. */
const BEFORE = 1_800_000

export interface CaseManager {
  readonly mail: string
  readonly secret: string
}

/** Creates the books with the made-up people of the helpline; gives the case managers, who have a password and a code. */
export const setStage = async (folder: string, superUrl: string) => {
  const keys = join(folder, 'keys')
  const place = exampleCentreAt({ superUrl, keyFolder: join(keys, 'centre') })
  await createHouse(place)
  // Whoever holds the cabinet makes the keys of the coming days; the site alone cannot.
  await (await openHouse(place, 'helpline_worker', 1)).close()
  const desk = await openHouse(place, 'helpline_desk', 2)
  try {
    const hash = await passwordHash(PASSWORD)
    const managers = await bySystem(desk.house, async (at) => {
      const taken = await takeIn(at, HELPLINE_PEOPLE)
      const enrolled: CaseManager[] = []
      for (const [which, { mail, roles }] of HELPLINE_PEOPLE.entries()) {
        const { id } = taken[which] ?? {}
        if (id === undefined || !roles.some((role) => role === 'case-manager')) continue
        const [secret, now] = [newCodeSecret(), new Date(at.now.getTime() - BEFORE)]
        await setPassword(at, id, hash)
        await confirmCode({ ...at, now }, id, { secret, code: codeAt(secret, now) })
        enrolled.push({ mail, secret })
      }
      return enrolled
    })
    const env = {
      VIGIE_DATA: folder,
      VIGIE_KEYS: keys,
      VIGIE_DATABASE_URL: superUrl,
      VIGIE_HELPLINE_ORIGIN: DESK,
      VIGIE_FLAGGER_REFERENCE: 'TF-BE-0000',
      VIGIE_AWARDING_COORDINATOR: 'Made-up coordinator',
    }
    return { env, managers }
  } finally {
    await desk.close()
  }
}

/** The helpline's books on a server, for whoever looks past the product. */
const helplineOn = (superUrl: string): string =>
  superUrl.replace(/\/[^/]*$/, `/${databasesOf(centre).helpline}`)

/**
 * The defects: a server that answers before the commit is on the disk, as some set it up to be faster; and a desk that forgets
 * which forms it has taken, as one does that keeps them in memory.
 */
const DEFECTS = [
  "alter system set wal_writer_delay = '10s'",
  'select pg_reload_conf()',
  "alter role all set synchronous_commit = 'off'",
  `create function outbox.forget() returns trigger language plpgsql security definer as $$
   begin delete from outbox.sent_form s where s.form = new.form; return null; end $$`,
  'create trigger forget after insert on outbox.sent_form for each row execute function outbox.forget()',
  'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
  'checkpoint',
]

export const plant = async (superUrl: string): Promise<void> => {
  const client = new pg.Client(helplineOn(superUrl))
  await client.connect()
  for (const one of DEFECTS) await client.query(one)
  await client.end()
}
