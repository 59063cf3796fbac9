import { readFile, stat } from 'node:fs/promises'

/** The account the server runs as when Vigie itself runs as root: PostgreSQL refuses root, rightly. */
export interface Account {
  uid: number
  gid: number
}

const ownerOf = (path: string): Promise<Account | undefined> =>
  stat(path).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  )

const nobody = async (): Promise<Account> => {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const line = passwd.split('\n').find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Chooses the account for the data folder; undefined means: as ourselves. */
export const chooseAccount = async (data: string): Promise<Account | undefined> => {
  const owner = await ownerOf(data)
  const self = process.getuid?.()
  if (self === 0) return owner && owner.uid !== 0 ? owner : nobody()
  if (owner && owner.uid !== self) {
    throw new Error(
      `The database folder ${data} belongs to user number ${owner.uid}, and Vigie was started as user number ${self}. Start Vigie as the user who started it the first time (root, if it was root), or choose another VIGIE_DATA.`,
    )
  }
  return undefined
}
