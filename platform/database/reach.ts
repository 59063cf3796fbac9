import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from './client.ts'
import { type Server, startServer } from './embedded.ts'

const urlOf = (port: string, password: string) => (database: string, role?: string, given?: string) => {
  const who = role === undefined ? ['postgres', password] : [role, given ?? '']
  return `postgresql://${who.map(encodeURIComponent).join(':')}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}

/** The server that another process of Vigie runs on this folder, or null when none answers. */
const findRunning = async (folder: string): Promise<Server | null> => {
  try {
    const home = await realpath(folder)
    const password = await readFile(join(home, 'superuser-password'), 'utf8')
    const [pid = '', , , port = ''] = (await readFile(join(home, 'data', 'postmaster.pid'), 'utf8')).split(
      '\n',
    )
    const url = urlOf(port.trim(), password)
    await withClient(url('postgres'), (client) => client.query('select 1'))
    return {
      port: Number(port),
      pid: Number(pid),
      url,
      gone: new Promise(() => undefined),
      stop: async () => undefined,
    }
  } catch {
    return null
  }
}

/** For a command beside a running house: uses the server on this folder when it runs, starts it for the command when not. */
export const reachServer = async (folder: string): Promise<Server> =>
  (await findRunning(folder)) ?? (await startServer({ folder }))
