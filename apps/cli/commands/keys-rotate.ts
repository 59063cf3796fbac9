import { record } from '@vigie/audit'
import type { OpenKeeper } from '@vigie/platform/house'
import type { Purpose } from '@vigie/platform/operation'
import {
  type Changed,
  destroyKeys,
  finishKeys,
  idOf,
  selectKeys,
  rotateKeys as turn,
} from '@vigie/platform/vault'
import { Misuse, type Run } from '../command.ts'
import { atKeeper } from '../place.ts'
import { readWords } from '../read-words.ts'
import { checkBooks, OF_BOOKS } from './keys-of.ts'

const note = (keeper: OpenKeeper, act: string, keys: number, purpose?: Purpose): Promise<void> =>
  record({ db: keeper.books, now: keeper.clock(), actor: { kind: 'system' } }, act, `keys:${keys}`, purpose)

export const rotateKeys: Run = async ({ usage, words, settings, say }) => {
  const { values } = readWords(
    words,
    {
      ...OF_BOOKS,
      day: { type: 'string', multiple: true },
      finish: { type: 'boolean' },
      'leave-broken': { type: 'boolean' },
    },
    usage,
  )
  await checkBooks(settings, values.books)
  const days = values.day ?? []
  if (days.some((day) => !/^\d{4}-\d\d-\d\d$/.test(day)))
    throw new Misuse('--day is a day such as 2026-03-02')
  if (days.length > 0 && values.finish) throw new Misuse('either --day or --finish')
  const change = async (keeper: OpenKeeper): Promise<Changed> => {
    const how = {
      leaveBroken: values['leave-broken'] === true,
      beforeOpening: (many: number) => note(keeper, 'keys.carry-over', many, 'carry-over'),
    }
    if (values.finish) return finishKeys(keeper, how)
    if (days.length === 0) return turn(keeper, how)
    const lines = await selectKeys(keeper.books)
    const missing = days.filter((day) => !lines.some((line) => line.day === day))
    if (missing.length > 0) throw new Misuse(`there is no key of ${missing.join(', ')}`)
    const wanted = lines.filter((line) => days.includes(line.day) && line.destroyed_at === null)
    return destroyKeys(keeper, wanted.map(idOf), how)
  }
  const turnAndNote = async (keeper: OpenKeeper): Promise<Changed> => {
    const done = await change(keeper)
    await note(keeper, 'keys.rotate', done.destroyed)
    return done
  }
  const changed = await atKeeper(settings, turnAndNote, values.books)
  if (values.json) return say(JSON.stringify(changed))
  say(
    `${changed.destroyed} keys were destroyed; ${changed.carried} sealed texts were carried over to new ones.`,
  )
  if (changed.broken > 0) say(`${changed.broken} did not open before either and were left as they are.`)
}
