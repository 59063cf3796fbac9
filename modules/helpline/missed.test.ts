import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { dayOf, momentOf } from '@vigie/kernel'
import type { Actor } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countWritten, findCallersQueue, findMissedAside, getContact, getMissed } from './index.ts'
import { answerCaller } from './verbs/answer-caller.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { endConversation } from './verbs/end-conversation.ts'
import { leaveConversation } from './verbs/leave-conversation.ts'
import { readConversation } from './verbs/read-conversation.ts'
import { reopenMissed } from './verbs/reopen-missed.ts'
import { setAsideMissed } from './verbs/set-aside-missed.ts'
import { setHours } from './verbs/set-hours.ts'
import { takeConversation } from './verbs/take-conversation.ts'
import { writeToHelpline } from './verbs/write-to-helpline.ts'

let line: TestHelpline
beforeAll(async () => {
  // Monday to Friday, from nine to five in Brussels, in Dutch only.
  line = await openTestHelpline(new Date('2026-03-02T08:00:00Z'))
  const week = { languages: ['nl'], weekdays: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', until: '17:00' }
  await line.perform(setHours, line.named('Nele'), week)
})
afterAll(() => line.close())
/** Each test has a month of its own. */
let month = 2
beforeEach(() => {
  month += 2
})

const CHILD: Actor = { kind: 'anyone' }
/** In this test’s month: day nought is its first Monday. */
const at = (days: number, hour: number) => {
  const first = new Date(Date.UTC(2026, month, 1))
  const monday = 1 + ((8 - first.getUTCDay()) % 7)
  const day = dayOf(new Date(Date.UTC(2026, month, monday + days, 12)))
  line.clock.moveTo(momentOf(day, `${String(hour).padStart(2, '0')}:00`))
}
const begin = (language = 'nl') =>
  line.perform(beginConversation, CHILD, { language, text: 'Verzonnen: is er iemand?' })
const reads = (receipt: string) => line.perform(readConversation, CHILD, { receipt })
const queue = () => line.read(line.named('Sara'), (desk) => findCallersQueue(desk, 50))
const missed = async () => (await queue()).missed.map(({ conversation, as }) => [conversation, as])
const waiting = async () => (await queue()).waiting.map(({ conversation }) => conversation)
const asides = async () =>
  (await line.read(line.named('Sara'), (desk) => findMissedAside(desk.db, desk.today, 50))).map(
    ({ conversation, reason, set_by }) => [conversation, reason, set_by],
  )
const count = () =>
  line.read(line.named('Nele'), (desk) =>
    countWritten(desk.db, {
      from: `${dayOf(desk.now).slice(0, 7)}-01`,
      until: desk.today,
      today: desk.today,
    }),
  )
const setsAside = (name: string, conversation: string, whyAside = 'nothing-asked') =>
  line.perform(setAsideMissed, line.named(name), { conversation, whyAside })
const bySql = (statement: string) => sql.raw(statement).execute(line.desk.house.books)

test('whoever waits until it closes, writes while it is closed or leaves unheard stands as missed, and none of them among those who wait', async () => {
  at(0, 16)
  const { conversation: waited } = await begin()
  const left = await begin()
  await line.perform(leaveConversation, CHILD, { receipt: left.receipt })
  expect(await waiting()).toEqual([waited])
  expect(await missed()).toEqual([[left.conversation, 'left']])
  at(0, 18)
  const { conversation: night } = await begin()
  const { conversation: german } = await begin('de')
  expect(await waiting()).toEqual([])
  expect(await missed()).toEqual([
    [waited, 'until-closing'],
    [night, 'while-closed'],
    [german, 'while-closed'],
    [left.conversation, 'left'],
  ])
  at(1, 10)
  const { conversation: fresh } = await begin()
  expect(await waiting()).toEqual([fresh])
  expect((await missed()).slice(0, 2)).toEqual([
    [waited, 'until-closing'],
    [night, 'while-closed'],
  ])
  // Nobody read it on Tuesday either: then it waited until a closing too.
  at(1, 18)
  expect(await missed()).toEqual([
    [waited, 'until-closing'],
    [night, 'until-closing'],
    [german, 'while-closed'],
    [fresh, 'until-closing'],
    [left.conversation, 'left'],
  ])
})

test('what was missed is answered late, and the answer waits behind the eight words; each is counted once', async () => {
  at(0, 18)
  const night = await begin()
  at(1, 10)
  await line.perform(takeConversation, line.named('Sara'), { conversation: night.conversation })
  await line.perform(answerCaller, line.named('Sara'), { conversation: night.conversation, text: 'Hier.' })
  const left = await begin()
  await line.perform(leaveConversation, CHILD, { receipt: left.receipt })
  const gone = await begin()
  await line.perform(leaveConversation, CHILD, { receipt: gone.receipt })
  const { number } = await line.perform(reopenMissed, line.named('Karim'), {
    conversation: left.conversation,
  })
  await line.perform(answerCaller, line.named('Karim'), {
    conversation: left.conversation,
    text: 'Er is iemand.',
  })
  const back = await reads(left.receipt)
  expect(back).toMatchObject({ isOver: false, isHeard: true })
  expect(back.written.at(-1)?.text).toBe('Er is iemand.')
  await line.perform(writeToHelpline, CHILD, { receipt: left.receipt, text: 'Verzonnen: toch nog.' })
  await line.perform(endConversation, line.named('Karim'), { conversation: left.conversation })
  expect((await reads(left.receipt)).isOver).toBe(true)
  const found = await line.read(line.named('Karim'), (desk) => getContact(desk, number))
  expect(found.held_by).toBe(line.named('Karim').id)
  const { rows } = await sql<{
    as: string
    waited: number | null
  }>`select missed_as as as, waited_minutes as waited
    from helpline.taking where conversation in (${night.conversation}, ${left.conversation}) order by taken_at, missed_as desc`.execute(
    line.desk.house.books,
  )
  expect(rows).toEqual([
    { as: 'while-closed', waited: 16 * 60 },
    { as: 'left', waited: null },
  ])
  await begin()
  const { conversation: taken } = await begin()
  await line.perform(takeConversation, line.named('Lena'), { conversation: taken })
  expect(await count()).toEqual({
    answered: 2,
    late: 2,
    taken: 1,
    abandoned: 1,
    waiting: 1,
    aside: 0,
    expired: 0,
  })
})

test('what is set aside has a reason and a name, leaves the queue, and comes back when its writer or a colleague wants it', async () => {
  at(0, 18)
  const night = await begin()
  const other = await begin()
  await setsAside('Sara', night.conversation, 'no-answer-wanted')
  await expect(setsAside('Karim', night.conversation)).rejects.toThrow('set-aside-already')
  const inQueue = async () => (await missed()).map(([conversation]) => conversation)
  expect(await inQueue()).not.toContain(night.conversation)
  expect(await asides()).toEqual([[night.conversation, 'no-answer-wanted', line.named('Sara').id]])
  expect(await reads(night.receipt)).toMatchObject({ isAside: true, isHeard: false, isOver: false })
  // Whoever waits beside it does not wait behind it.
  expect((await reads(other.receipt)).before).toBe((await inQueue()).indexOf(other.conversation))
  expect((await count()).aside).toBe(1)
  await expect(
    line.perform(takeConversation, line.named('Karim'), { conversation: night.conversation }),
  ).rejects.toThrow('conversation-taken')
  at(1, 11)
  await line.perform(writeToHelpline, CHILD, { receipt: night.receipt, text: 'Verzonnen: toch wel.' })
  expect(await waiting()).toContain(night.conversation)
  expect((await reads(night.receipt)).isAside).toBe(false)
  const { rows } = await sql<{
    after: string
    by: string | null
  }>`select after, reopened_by as by from helpline.reopening
    where conversation = ${night.conversation}`.execute(line.desk.house.books)
  expect(rows).toEqual([{ after: 'aside', by: null }])
  // It waits in its hours again: that is nothing to set aside.
  await expect(setsAside('Sara', night.conversation)).rejects.toThrow('not-missed')

  await setsAside('Sara', other.conversation)
  const read = await line.read(line.named('Karim'), (desk) => getMissed(desk, other.conversation))
  expect(read).toMatchObject({ as: 'while-closed', stillWaits: false, aside: { reason: 'nothing-asked' } })
  expect(read.messages.map(({ text }) => text)).toEqual(['Verzonnen: is er iemand?'])
  await line.perform(reopenMissed, line.named('Karim'), { conversation: other.conversation })
  expect((await asides()).map(([conversation]) => conversation)).toEqual([])
  await expect(
    line.perform(reopenMissed, line.named('Sara'), { conversation: other.conversation }),
  ).rejects.toThrow('conversation-taken')
})

test('what its writer left can be set aside too, and two who reopen it at once get it once', async () => {
  at(0, 10)
  const [one, two] = [await begin(), await begin()]
  for (const { receipt } of [one, two]) await line.perform(leaveConversation, CHILD, { receipt })
  await setsAside('Sara', one.conversation, 'wrote-again')
  expect((await missed()).map(([conversation]) => conversation)).not.toContain(one.conversation)
  expect((await asides()).map(([conversation]) => conversation)).toContain(one.conversation)
  const tried = await Promise.allSettled(
    ['Sara', 'Karim', 'Lena'].map((name) =>
      line.perform(reopenMissed, line.named(name), { conversation: two.conversation }),
    ),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  // What was left and is heard after all is counted once, as taken.
  expect(await count()).toMatchObject({ abandoned: 1, taken: 1 })
})

test('the database keeps what was missed from being lost, invented or undone by the public', async () => {
  at(0, 18)
  const night = await begin()
  at(1, 10)
  const live = await begin()
  const sara = line.named('Sara').id
  const aside = (conversation: string, as: string) =>
    bySql(`insert into helpline.missed_aside (conversation, missed_as, reason, set_by, set_at)
      values ('${conversation}', '${as}', 'abusive', '${sara}', now())`)
  // What still waits was not left, and what somebody holds was not missed.
  await expect(aside(live.conversation, 'left')).rejects.toThrow('not-missed')
  await line.perform(takeConversation, line.named('Sara'), { conversation: live.conversation })
  await expect(aside(live.conversation, 'while-closed')).rejects.toThrow('not-missed')
  const reopen = (conversation: string) =>
    bySql(
      `insert into helpline.reopening (conversation, reopened_by, reopened_on) values ('${conversation}', '${sara}', '2026-01-01')`,
    )
  await expect(reopen(live.conversation)).rejects.toThrow('not-missed')
  await expect(reopen(night.conversation)).rejects.toThrow('not-missed')
  await line.perform(endConversation, line.named('Sara'), { conversation: live.conversation })
  await expect(reopen(live.conversation)).rejects.toThrow('not-missed')
  await expect(
    bySql(`delete from helpline.open_missed where conversation = '${night.conversation}'`),
  ).rejects.toThrow('permission denied')
  for (const table of ['missed_aside', 'reopening', 'open_missed'])
    await expect(
      sql.raw(`select * from helpline.${table}`).execute(line.callers.house.books),
    ).rejects.toThrow('permission denied')
  // An administrator hears nobody out, and sets nobody aside.
  await expect(setsAside('Wout', night.conversation)).rejects.toThrow('not-for-you')
  await expect(
    bySql(`insert into helpline.missed_aside (conversation, missed_as, reason, set_by, set_at)
      values ('${night.conversation}', 'while-closed', 'abusive', '${line.named('Wout').id}', now())`),
  ).rejects.toThrow()
})

test('a conversation whose words ran out is no way back: it leaves the queue and is counted as never read', async () => {
  at(0, 18)
  const night = await begin()
  line.clock.moveTo(new Date(line.clock().getTime() + 30 * 24 * 3_600_000))
  expect((await missed()).map(([conversation]) => conversation)).not.toContain(night.conversation)
  await expect(setsAside('Sara', night.conversation)).rejects.toThrow('conversation-over')
  const counted = await line.read(line.named('Nele'), (desk) =>
    countWritten(desk.db, { from: '2026-01-01', until: desk.today, today: desk.today }),
  )
  expect(counted.expired).toBeGreaterThan(0)
})
