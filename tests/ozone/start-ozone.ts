import { execFile, spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { startServer } from '@vigie/platform/database'
import { z } from 'zod'

const World = z.object({ door: z.string(), labeler: z.string(), reporter: z.string(), reported: z.string() })

/** Installed once beside the other temporary files, without scripts and outside the tree. */
const install = async (): Promise<string> => {
  const folder = join(tmpdir(), 'vigie-ozone')
  await mkdir(folder, { recursive: true })
  for (const file of ['package.json', 'serve.mjs'])
    await copyFile(join(import.meta.dirname, file), join(folder, file))
  try {
    createRequire(join(folder, 'serve.mjs')).resolve('@atproto/dev-env/package.json')
  } catch {
    await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
    })
  }
  return folder
}

/** A real Ozone on a PostgreSQL of its own, and the door to it. */
export const startOzone = async (password: string) => {
  const folder = await install()
  const data = await mkdtemp(join(tmpdir(), 'vigie-ozone-data-'))
  const server = await startServer({ folder: join(data, 'postgres') })
  const child = spawn(process.execPath, ['serve.mjs'], {
    cwd: folder,
    env: { ...process.env, OZONE_DATABASE: server.url('postgres'), OZONE_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const world = await new Promise<z.output<typeof World>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Ozone stopped with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"door"')) resolve(World.parse(JSON.parse(line)))
    })
  })
  return {
    ...world,
    close: async () => {
      child.removeAllListeners('exit')
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
      await server.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
