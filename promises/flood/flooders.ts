import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { newReceipt } from '@vigie/platform/receipt'
import { visitorAddress } from '../anonymity/visitors.ts'
import { ask } from '../from-address.ts'

/**
 * The load we plan for, a second: six reports a minute are three million a year, more than any national hotline gets;
 * beside them two pages and, each quarter of a minute, somebody who comes back.
 */
const NORMAL = { reports: 0.1, pages: 2, returns: 0.066 }
const TIMES = 50

export const ADDRESSES = 5_000
export const FLOOD = {
  reports: NORMAL.reports * TIMES,
  pages: NORMAL.pages * TIMES,
  guesses: NORMAL.returns * TIMES,
  /** Connections that send a byte now and then, all the time. */
  slow: 400,
}

const memoryOf = async (pid: number): Promise<number> => {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_000
}

/** Sends its request header by header, a few bytes a second, and comes back when it is cut off. */
const slowSender = async (port: number, which: number, until: number): Promise<void> => {
  while (performance.now() < until) {
    const socket: Socket = connect({ host: '127.0.0.1', port, localAddress: visitorAddress(which) })
    let open = true
    socket.on('error', () => {
      open = false
    })
    socket.on('close', () => {
      open = false
    })
    socket.write(
      'POST /nl/report/sent HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n',
    )
    while (open && performance.now() < until) {
      await pause(1_000)
      if (open) socket.write('X-A: b\r\n')
    }
    socket.destroy()
  }
}

/** Floods the site for so long. What is answered with "come back later" was pressed all the same. */
export const flood = async ({ port, pid }: { port: number; pid: number }, milliseconds: number) => {
  const start = performance.now()
  const until = start + milliseconds
  const before = await memoryOf(pid)
  let next = 0
  let worst = before
  const pressed = { reports: 0, pages: 0, guesses: 0 }
  const from = () => visitorAddress(next++ % ADDRESSES)
  const quietly = (work: Promise<unknown>) => work.catch(() => undefined)
  const story = () => ({
    step: 'check',
    kind: 'other',
    language: 'fr',
    narrative: 'Une histoire inventée. '.repeat(100),
  })
  const works = {
    reports: () => ask({ port, from: from(), path: '/fr/report/sent', form: story() }),
    pages: () => ask({ port, from: from(), path: next % 2 ? '/fr/report' : '/nl/wayfinder' }),
    guesses: () => ask({ port, from: from(), path: '/nl/mailbox', form: { receipt: newReceipt('nl') } }),
  }
  const rates = { reports: FLOOD.reports, pages: FLOOD.pages, guesses: FLOOD.guesses }
  const underway = new Set<Promise<unknown>>()
  const press = async (kind: keyof typeof works): Promise<void> => {
    for (let now = start; now < until; ) {
      now = performance.now()
      const due = Math.floor((Math.min(now - start, milliseconds) / 1_000) * rates[kind])
      while (pressed[kind] < due) {
        pressed[kind]++
        const work = quietly(works[kind]())
        underway.add(work)
        work.finally(() => underway.delete(work))
      }
      await pause(10)
    }
  }
  const watch = async (): Promise<void> => {
    while (performance.now() < until) {
      worst = Math.max(worst, await memoryOf(pid))
      await pause(250)
    }
  }
  await Promise.all([
    press('reports'),
    press('pages'),
    press('guesses'),
    watch(),
    ...Array.from({ length: FLOOD.slow }, (_, which) => slowSender(port, ADDRESSES + which, until)),
  ])
  await Promise.all(underway)
  const seconds = milliseconds / 1_000
  return {
    ...pressed,
    addresses: Math.min(next, ADDRESSES),
    timesNormal: Math.round(
      Math.min(pressed.reports / NORMAL.reports, pressed.pages / NORMAL.pages) / seconds,
    ),
    growthMegabytes: Math.round(worst - before),
  }
}
