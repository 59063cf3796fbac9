import { setTimeout as pause } from 'node:timers/promises'
import { actionOf, hiddenOf, receiptOf } from '@vigie/site-reporting/reading-pages'
import { ask } from '../from-address.ts'

/** What somebody answers who is asked this; every other question is passed over. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  about: { kind: 'csam' },
  place: { place: 'website', addresses: 'https://images.example/a/1' },
  story: { narrative: 'I saw this today.' },
}
/** No report has more pages, answers that were sent on included. */
const MOST_PAGES = 30

/** Answers question by question, with a browser that runs no script and keeps nothing. */
const report = async (port: number, from: string): Promise<string> => {
  let { body } = await ask({ port, from, path: '/en/report' })
  for (let pages = 0; pages < MOST_PAGES && receiptOf(body) === ''; pages++) {
    const asked = hiddenOf(body)
    const form = { ...asked, ...ANSWERS[asked.step ?? ''] }
    let answer = await ask({ port, from, path: actionOf(body), form })
    if (answer.status === 307) answer = await ask({ port, from, path: answer.headers.location ?? '', form })
    if (answer.status !== 200) return ''
    body = answer.body
  }
  return receiptOf(body)
}

const walk = async (port: number, from: string): Promise<{ receipt: boolean; time: number }> => {
  const start = performance.now()
  const receipt = await report(port, from).catch(() => '')
  return { receipt: receipt.split(' ').length === 8, time: performance.now() - start }
}

/** Honest reporters, one after the other comes by, each from an address that the flood uses too. */
export const honestReporters = async (port: number, milliseconds: number, every: number) => {
  const visits: Promise<{ receipt: boolean; time: number }>[] = []
  for (let n = 0; n * every < milliseconds; n++) {
    visits.push(walk(port, `127.66.0.${1 + (n % 120)}`))
    await pause(every)
  }
  return Promise.all(visits)
}
