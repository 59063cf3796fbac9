import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openAttackedServer } from '../crash/attacked-server.ts'
import { startPart } from '../crash/product.ts'
import { keep } from '../promise.ts'
import { judge } from './judge.ts'
import { seatManagers } from './managers.ts'
import { plant, setStage } from './stage.ts'
import { startTalks } from './talks.ts'

/*
 * Children write and case managers answer, each with a browser without script, while at random moments the helpline's site, its
 * desk, the postmaster alone or with all its children, or everything is killed outright and comes back as a supervisor brings it
 * back. Lines break by themselves too, before the answer is there; whoever gets none sends the same form again. What was answered
 * with success is written down on this side, and at the end it stands in its conversation once, in its order, for both sides.
 */
const TARGETS = ['site', 'desk', 'postmaster', 'database', 'all'] as const

const DOSE = {
  full: { messages: 10_000, kills: 100, hands: 24, rounds: 20 },
  quick: { messages: 150, kills: 6, hands: 5, rounds: 15 },
} as const

await keep({
  name: 'helpline-crash',
  goals: {
    messages: { atLeast: DOSE.full.messages },
    kills: { atLeast: DOSE.full.kills },
    broken: { atLeast: DOSE.full.messages / 20 },
    lost: { atMost: 0 },
    doubled: { atMost: 0 },
    disordered: { atMost: 0 },
    apart: { atMost: 0 },
    unopened: { atMost: 0 },
    refused: { atMost: 0 },
  },
  quickly: {
    messages: { atLeast: DOSE.quick.messages },
    kills: { atLeast: DOSE.quick.kills },
    broken: { atLeast: DOSE.quick.messages / 20 },
  },
  attack: async ({ quick, planted, server, say }) => {
    const dose = DOSE[quick ? 'quick' : 'full']
    const folder = await mkdtemp(join(tmpdir(), 'vigie-helpline-crash-'))
    const database = await openAttackedServer(server, folder, {})
    const superUrl = database.url('postgres')
    const stage = await setStage(folder, superUrl)
    const site = startPart('helplineSite', stage.env)
    const desk = startPart('helplineDesk', stage.env)
    const portOf = (part: typeof site, what: string) => () => {
      const url = part.url(what)
      return url === null ? null : Number(new URL(url).port)
    }
    const whenReady = () => Promise.all([site.whenReady(), desk.whenReady()])
    try {
      await whenReady()
      // A code is good once: whoever signs in has a calm line.
      const lines = { areCalm: true, broken: 0 }
      const managers = await seatManagers({
        managers: stage.managers,
        port: portOf(desk, 'helpline desk'),
        lines,
      })
      if (planted) await plant(superUrl)
      lines.areCalm = false
      managers.start()
      const atSite = { port: portOf(site, 'helpline site'), lines }
      const talking = startTalks({ ...atSite, managers, hands: dose.hands, rounds: dose.rounds })
      const kill = async (target: (typeof TARGETS)[number]): Promise<void> => {
        if (target === 'site' || target === 'all') site.kill()
        if (target === 'desk' || target === 'all') desk.kill()
        if (target !== 'site' && target !== 'desk') {
          await database.kill(target === 'postmaster' ? target : undefined)
          await database.start()
          managers.lookAgain()
        }
        await whenReady()
      }
      let kills = 0
      for (; kills < dose.kills - 1; kills++) {
        await pause(randomInt(50, quick ? 400 : 2_000))
        // While nobody is answered there is little to lose.
        while (talking.messages() < (kills * dose.messages) / dose.kills / 2) await pause(50)
        // Each kind comes at least once; after that, chance.
        const target = TARGETS[kills < TARGETS.length ? kills : randomInt(TARGETS.length)] ?? 'all'
        await kill(target)
        say(`${kills + 1}. ${target}: ${talking.messages()} messages, ${lines.broken} broken lines`)
      }
      while (talking.messages() < dose.messages) await pause(50)
      const finishing = talking.finish()
      // The last moment is no calmer than the others.
      await kill('database')
      await finishing
      await managers.stop()
      say(`refused: ${JSON.stringify(Object.fromEntries(talking.refused))}; now every conversation is read`)
      return {
        kills: kills + 1,
        conversations: talking.talks.length,
        messages: talking.messages(),
        broken: lines.broken,
        refused: [...talking.refused.values()].reduce((sum, count) => sum + count, 0),
        ...(await judge(talking.talks, atSite, say)),
      }
    } finally {
      await site.stop()
      await desk.stop()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
})
// Agents of fetch keep their connections for a while.
process.exit()
