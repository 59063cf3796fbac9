import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../tools/run.ts'
import { type Stage, setStage, stageShape } from './stage.ts'

/**
 * Seeding takes minutes: with BENCH_KEEP=FOLDER each register stays there as it was seeded, and a run floods a copy. It is good
 * for the day it was seeded on, since its keys are those of that day.
 */
export const stageIn = async (folder: string, cases: number): Promise<Stage> => {
  const { BENCH_KEEP: keep } = process.env
  if (keep === undefined) return setStage(folder, cases)
  const kept = join(keep, `floods-${cases}`)
  const note = join(keep, `floods-${cases}.json`)
  if (!existsSync(note)) {
    await mkdir(kept, { recursive: true })
    await writeFile(note, JSON.stringify(await setStage(kept, cases)))
  }
  if ((await run('cp', ['-a', `${kept}/.`, folder])) !== 0)
    throw new Error('the kept register was not copied')
  return stageShape.parse(JSON.parse(await readFile(note, 'utf8')))
}
