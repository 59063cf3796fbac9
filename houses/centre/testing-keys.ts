import { openReport } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { addressOf, loginNameOf, openKeeper, passwordOf } from '@vigie/platform/house'
import { selectKeys } from '@vigie/platform/vault'
import pg from 'pg'
import { openTestCentre } from './testing.ts'

export const anyone = { kind: 'anyone' } as const

export const hexOf = ({ id }: { id: Buffer }) => id.toString('hex')

export const mailPlace = (row: string) => ({ table: 'notices.stray_mail', row, column: 'sealed' })

/** A centre, and its keeper: who may change and destroy its keys. */
export const openKeeperCentre = async () => {
  const centre = await openTestCentre()
  const keeper = await openKeeper(centre.place)
  const clients: pg.Client[] = []

  const submit = (narrative: string) =>
    centre.perform(submitReport, anyone, {
      kind: 'grooming',
      language: 'en',
      place: 'chat',
      channel: 'form',
      narrative,
      addresses: ['https://forum.example/thread/1'],
      contact: 'somebody@mail.example',
    })
  const opened = async (id: string) =>
    (await centre.read(centre.staff.hanne, (desk) => openReport(desk, id))).narrative
  const keysInUse = async () =>
    (await selectKeys(keeper.books)).filter(({ retired_at }) => retired_at === null)

  /** A connection of one's own: as one of the logins, or as the administrator of the server. */
  const connectAs = async (login?: 'desk' | 'public'): Promise<pg.Client> => {
    const { superUrl, databases } = centre.place
    const url = new URL(superUrl)
    url.pathname = `/${databases.hotline}`
    const connectionString = login
      ? addressOf(superUrl, databases.hotline, {
          name: loginNameOf('centre', login),
          password: await passwordOf(centre.place, login),
        })
      : url.href
    const client = new pg.Client({ connectionString })
    await client.connect()
    clients.push(client)
    return client
  }

  const close = async () => {
    for (const client of clients) await client.end()
    await keeper.close()
    await centre.close()
  }
  return { centre, keeper, submit, opened, keysInUse, connectAs, close }
}

export type KeeperCentre = Awaited<ReturnType<typeof openKeeperCentre>>
