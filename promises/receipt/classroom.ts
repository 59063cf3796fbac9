import { setTimeout as pause } from 'node:timers/promises'
import { newReceipt } from '@vigie/platform/receipt'
import { quantile } from '../../bench/verdict.ts'
import { ask } from '../from-address.ts'
import { sendReports } from './reports.ts'

const SCHOOL = '127.77.0.1'
const PUPILS = 30
const GUESSERS = 40
const SECONDS = 10

/** Thirty pupils come back to their reports from the one address of their school while somebody there guesses without end. */
export const classroom = async (port: number, say: (line: string) => void) => {
  const receipts = await sendReports(port, PUPILS, () => SCHOOL)
  const end = performance.now() + SECONDS * 1_000
  let served = 0
  const guesser = async (): Promise<void> => {
    while (performance.now() < end) {
      const { status } = await ask({
        port,
        from: SCHOOL,
        path: '/en/mailbox',
        form: { receipt: newReceipt('nl') },
      })
      if (status === 422 && performance.now() < end) served++
      // Whoever is told to come back later tries at once again, but not more often than a machine would bother.
      await pause(50)
    }
  }
  const guessing = Promise.all(Array.from({ length: GUESSERS }, guesser))
  await pause(3_000)
  const visits = await Promise.all(
    receipts.map(async (receipt, pupil) => {
      await pause(pupil * 100)
      const { status, time } = await ask({ port, from: SCHOOL, path: '/en/mailbox', form: { receipt } })
      return { opened: status === 200, time }
    }),
  )
  await guessing
  const opened = visits.filter((visit) => visit.opened).length
  const p95 = quantile(
    visits.map(({ time }) => time),
    0.95,
  )
  say(
    `${served} guesses served in ${SECONDS} s; ${opened} of ${PUPILS} pupils served, p95 ${Math.round(p95)} ms`,
  )
  return {
    guessesServedInTenSeconds: served,
    classroomServed: opened / PUPILS,
    classroomP95Seconds: Math.round(p95) / 1_000,
  }
}
