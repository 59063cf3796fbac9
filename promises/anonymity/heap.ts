import type { ChildProcess } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const finished = async (folder: string): Promise<boolean> => {
  const [file] = await readdir(folder)
  if (file === undefined) return false
  const before = (await stat(join(folder, file))).size
  await pause(1_500)
  return before > 0 && before === (await stat(join(folder, file))).size
}

/** Has the process write down everything that lives in its heap; gives the folder. */
export const heapOf = async (child: ChildProcess, folder: string): Promise<string> => {
  child.kill('SIGUSR2')
  for (let second = 0; second < 60; second++) {
    if (await finished(folder)) return folder
    await pause(500)
  }
  throw new Error('the process wrote no picture of its heap')
}
