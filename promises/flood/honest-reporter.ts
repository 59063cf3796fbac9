import { setTimeout as pause } from 'node:timers/promises'
import { hiddenOf, receiptOf } from '@vigie/site-reporting/reading-pages'
import { ask } from '../from-address.ts'

/** What somebody answers, question by question, with a browser that runs no script. */
const ANSWERS = [
  ['about', {}],
  ['place', { kind: 'csam' }],
  ['story', { place: 'web', addresses: 'https://images.example/a/1' }],
  ['contact', { narrative: 'I saw this today.' }],
  ['check', { contact: '' }],
  ['sent', {}],
] as const

const walk = async (port: number, from: string): Promise<{ receipt: boolean; time: number }> => {
  const start = performance.now()
  try {
    let page = (await ask({ port, from, path: '/en/report' })).body
    for (const [step, answers] of ANSWERS.slice(1)) {
      const form = { ...hiddenOf(page), ...answers }
      page = (await ask({ port, from, path: `/en/report/${step}`, form })).body
    }
    return { receipt: receiptOf(page).split(' ').length === 8, time: performance.now() - start }
  } catch {
    return { receipt: false, time: performance.now() - start }
  }
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
