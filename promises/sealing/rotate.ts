import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BOOKS } from '@vigie/centre'
import { openKeeper, sealedColumnsOf } from '@vigie/platform/house'
import { countSealedValues, destroyKeys, idOf, selectKeys } from '@vigie/platform/vault'
import { z } from 'zod'
import { countLost, startLoad, type Told } from './load.ts'
import type { Stage } from './stage.ts'

const vigie = join(import.meta.dirname, '..', '..', 'vigie')
const Changed = z.object({ carried: z.number(), broken: z.number(), destroyed: z.number() })

const startRotation = (stage: Stage): { child: ChildProcess; ended: Promise<string | null> } => {
  const child = spawn(vigie, ['keys', 'rotate', '--json'], {
    env: { PATH: process.env.PATH, ...stage.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return {
    child,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code === 0 ? said : null))),
  }
}

const countKeys = async ({ intruder }: Stage): Promise<number> => {
  const { rows } = await intruder.query<{ many: number }>(
    'select count(*)::int as many from vault.sealing_key',
  )
  return rows[0]?.many ?? 0
}

/** Kills a rotation without warning, at some moment after it made its first new key. True when it was still at it. */
const killOne = async (stage: Stage, longest: number): Promise<boolean> => {
  const before = await countKeys(stage)
  const { child, ended } = startRotation(stage)
  let over = false
  const end = ended.then(() => {
    over = true
  })
  while (!over && (await countKeys(stage)) === before) await pause(10)
  await Promise.race([end, pause(randomInt(0, longest))])
  const hit = !over
  child.kill('SIGKILL')
  await end
  return hit
}

/** The defect: a list of sealed columns in which one was forgotten, so that keys go while something lies under them. */
const rotateForgetful = async (stage: Stage): Promise<void> => {
  const keeper = await openKeeper(stage.place)
  try {
    const columns = sealedColumnsOf(BOOKS.hotline).filter(({ column }) => column !== 'for_desk')
    const keys = (await selectKeys(keeper.books)).filter((line) => line.destroyed_at === null)
    await destroyKeys({ ...keeper, columns }, keys.map(idOf))
  } finally {
    await keeper.close()
  }
}

/** What is left of the keys that were in use before, and how much lies under keys that are no longer in use. */
const lookBehind = async (stage: Stage, before: readonly string[]) => {
  const keeper = await openKeeper(stage.place)
  try {
    const inside = new Set(await keeper.cabinet.list())
    const old = (await selectKeys(keeper.books)).filter((line) => line.retired_at !== null)
    return {
      oldKeysLeft:
        old.filter((line) => inside.has(idOf(line))).length + before.filter((id) => inside.has(id)).length,
      valuesUnderOldKeys: await countSealedValues(
        keeper.books,
        sealedColumnsOf(BOOKS.hotline),
        old.map(idOf),
      ),
    }
  } finally {
    await keeper.close()
  }
}

/**
 * Changes all keys with the product's own command while reporters and desk write and read, killing the command in the
 * middle over and over, and letting it finish at last. Then every text that was acknowledged must open.
 */
export const rotateUnderLoad = async (given: {
  readonly stage: Stage
  readonly kills: number
  /** So many texts are acknowledged meanwhile; rotations follow one another until then. */
  readonly texts: number
  readonly rest: number
  readonly planted: boolean
  readonly say: (line: string) => void
}): Promise<{ figures: Record<string, number>; told: readonly Told[] }> => {
  const { stage, say } = given
  const { rows } = await stage.intruder.query<{ id: Buffer }>('select id from vault.sealing_key')
  const before = rows.map(idOf)
  const load = await startLoad(stage, given.rest)
  let killed = 0
  // A small dose of texts is carried soon: whoever comes too late comes sooner the next time.
  let longest = 700
  for (let round = 0; killed < given.kills && round < 6 + 3 * given.kills; round++) {
    if (await killOne(stage, longest)) killed++
    else longest = Math.max(2, Math.floor(longest / 2))
    say(`${killed} rotations killed, ${load.told.length} reports acknowledged, ${load.failed()} acts failed`)
  }
  let [finished, failed, carried] = [0, 0, 0]
  while (finished + failed === 0 || (load.texts() < given.texts && failed === 0)) {
    const said = await startRotation(stage).ended
    if (said === null) failed++
    else {
      finished++
      carried += Changed.parse(JSON.parse(said)).carried
    }
    say(`${finished} rotations finished, ${load.texts()} texts acknowledged, ${load.failed()} acts failed`)
  }
  await load.stop()
  if (given.planted) await rotateForgetful(stage)
  const { texts, lost } = await countLost(stage, load.told, 3)
  say(`${texts} texts, ${lost} lost`)
  const figures = {
    rotationsKilled: killed,
    rotationsFinished: finished,
    rotationsFailed: failed,
    carriedByTheFinished: carried,
    acknowledged: texts,
    lost,
    failedMeanwhile: load.failed(),
    ...(await lookBehind(stage, before)),
  }
  return { figures, told: load.told }
}
