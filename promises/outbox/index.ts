import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { keep } from '../promise.ts'
import { inScratchCentre } from '../scratch-centre.ts'
import { hotlineOn, judge, type Notified } from './judge.ts'
import { startWorker } from './killed-worker.ts'
import { startPeers } from './peers.ts'
import { setStage } from './stage.ts'

/*
 * Notices are approved for five platforms that misbehave: too busy, failing inside, cut before and after they took it, silent, answered by
 * somebody else. The worker that sends is killed outright again and again, at random moments. At the end every notice is with its
 * platform once, or before a person because nobody can know; none is with a platform twice; and an approval that was undone sent nothing.
 */
const DOSE = {
  full: { notices: 10_000, undone: 500, kills: 500 },
  quick: { notices: 60, undone: 5, kills: 8 },
} as const

/** The clock of the worker runs so much faster than ours: what it waits minutes for comes within a second. */
const TIMES = 300

/** The defect: what was begun and never ended is forgotten, as by a queue that writes down only what succeeded. */
const forget = async (client: pg.Client): Promise<void> => {
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  await client.query(`delete from notices.platform_report r where not exists (
    select from notices.platform_report_end e where (e.notice, e.part, e.turn) = (r.notice, r.part, r.turn))`)
  await client.query('commit')
}

const isOver = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ waiting: string }>(
    `select (select count(*) from outbox.delivery where subscriber like 'notices.dispatch-by-platform%')
      + (select count(*) from outbox.fact where name in ('notices.notice-approved', 'notices.sending-asked-again')) as waiting`,
  )
  return rows[0]?.waiting === '0'
}

await keep({
  name: 'outbox',
  goals: {
    notices: { atLeast: DOSE.full.notices },
    kills: { atLeast: DOSE.full.kills },
    sent: { atLeast: DOSE.full.notices / 2 },
    lost: { atMost: 0 },
    doubled: { atMost: 0 },
    doubledAtAware: { atMost: 0 },
    undone: { atLeast: DOSE.full.undone },
    sentUndone: { atMost: 0 },
  },
  quickly: {
    notices: { atLeast: DOSE.quick.notices },
    kills: { atLeast: DOSE.quick.kills },
    sent: { atLeast: DOSE.quick.notices / 3 },
    undone: { atLeast: DOSE.quick.undone },
  },
  attack: (attack) =>
    inScratchCentre(attack, async (centre) => {
      const { notices, undone: wantedUndone, kills } = DOSE[attack.quick ? 'quick' : 'full']
      const peers = await startPeers()
      const stage = await setStage(centre, peers)
      const { superUrl, keyFolder, databases } = centre.place
      const client = new pg.Client(hotlineOn(superUrl, databases.hotline))
      await client.connect()
      const approved: Notified[] = []
      const undone: Notified[] = []
      const one = async (which: number, way: 'approved' | 'undone'): Promise<void> => {
        const peer = peers[which % peers.length]
        if (!peer) return
        const made = await stage.notify(peer, which, way)
        const list = way === 'approved' ? approved : undone
        list.push({ peer, ...made })
      }
      const given = { superUrl, keyFolder, begun: Date.now(), times: TIMES }
      let worker = startWorker(given)
      try {
        const every = Math.max(1, Math.floor(notices / wantedUndone))
        const writing = (async () => {
          for (let which = 0; which < notices; which++) {
            await one(which, 'approved')
            if (which % every === 0 && undone.length < wantedUndone) await one(notices + which, 'undone')
          }
        })()
        for (let kill = 0; kill < kills; kill++) {
          await worker.whenReady()
          await pause(randomInt(20, 600))
          await worker.kill()
          if (attack.planted) await forget(client)
          worker = startWorker(given)
          if (kill % 50 === 49) attack.say(`${kill + 1} kills, ${approved.length} approved`)
        }
        await writing
        // Most is sent now: between the kills a worker lives for half a second.
        for (let turn = 0; turn < 6_000 && !(await isOver(client)); turn++)
          await pause(attack.quick ? 50 : 500)
        const sums = await judge(client, { approved, undone }, attack.say)
        attack.say(JSON.stringify(sums))
        return { notices: approved.length, kills, undone: undone.length, ...sums }
      } finally {
        await worker.kill()
        await client.end()
        await stage.close()
        for (const peer of peers) await peer.close()
      }
    }),
})
