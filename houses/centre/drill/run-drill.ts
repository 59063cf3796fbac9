import { machineClock, Refused, readDuration } from '@vigie/kernel'
import { receiveReply, runClocks } from '@vigie/notices'
import { subscribersOf } from '@vigie/platform/house'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost, type ReceivedMail } from '@vigie/platform/post'
import type { CentrePlace } from '../house.ts'
import { findOperation } from '../operations.ts'
import { EXAMPLE_LETTERHEAD, openThrowawayCentre, type ThrowawayCentre } from '../throwaway-centre.ts'
import type { Act, Drill, Outcome, Step } from './drill.ts'
import { contains, fillIn, type NamedResults } from './named-results.ts'

const actorOf = (centre: ThrowawayCentre, name: string): Actor => {
  if (name === 'anyone') return { kind: 'anyone' }
  const found = Object.entries(centre.staff).find(([key]) => key === name)
  if (!found) throw new Error(`nobody in the drill is called "${name}"`)
  return found[1]
}

type Line = Omit<Outcome, 'step' | 'at'>

const doAct = async (centre: ThrowawayCentre, named: NamedResults, step: Act): Promise<Line> => {
  const line = { as: step.as, what: step.do }
  const operation = findOperation(step.do)
  if (!operation) return { ...line, outcome: 'wrong', wrong: `there is no operation "${step.do}"` }
  try {
    const given = fillIn(named, step.input)
    // As every surface would hand it over and back: as JSON.
    const result: unknown = JSON.parse(
      JSON.stringify((await centre.perform(operation, actorOf(centre, step.as), given)) ?? null),
    )
    if (step.name !== undefined) named.set(step.name, result)
    if (step.refused !== undefined) {
      return { ...line, outcome: 'wrong', result, wrong: `should have been refused: ${step.refused}` }
    }
    if (step.expect !== undefined && !contains(result, fillIn(named, step.expect))) {
      return { ...line, outcome: 'wrong', result, wrong: 'the result is not as expected' }
    }
    return { ...line, outcome: 'done', result }
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    return fault.word === step.refused
      ? { ...line, outcome: 'refused', refused: fault.word }
      : { ...line, outcome: 'wrong', refused: fault.word, wrong: `was refused: ${fault.word}` }
  }
}

/**
 * Runs a drill in a centre of its own, with a mail server of its own, and gives each outcome as it comes.
 * The worker's work is done after every step, so the next step sees its effects. True when everything went as the drill says.
 */
export const runDrill = async (given: {
  drill: Drill
  /** Migrated books in which nothing was written. */
  template: Omit<CentrePlace, 'clock' | 'letterhead'>
  tell: (outcome: Outcome) => void
}): Promise<boolean> => {
  const { drill } = given
  const letters: ReceivedMail[] = []
  // Where providers receive their mail in this drill, and where the centre receives their answers.
  const providers = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 10_000_000,
    onMail: (mail) => void letters.push(mail),
  })
  const post = createPost(providers.url, { from: EXAMPLE_LETTERHEAD.mailbox })
  const centre = await openThrowawayCentre({
    template: given.template,
    start: new Date(drill.start),
    subscribers: (worker) => subscribersOf(worker, post),
  })
  const inbox = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 10_000_000,
    onMail: async (mail) => {
      await bySystem(centre.worker.house, (desk) => receiveReply(desk, mail))
    },
  })
  const answers = createPost(inbox.url, { from: 'provider@provider.example' })
  const named: NamedResults = new Map(
    Object.entries(centre.staff).map(([name, { id }]) => [name, { id }] as const),
  )
  const one = async (step: Step): Promise<Line> => {
    if ('do' in step) return doAct(centre, named, step)
    if ('clock' in step) {
      centre.clock.moveBy(readDuration(step.clock) ?? 0)
      return { what: `clock ${step.clock}`, outcome: 'moved' }
    }
    const reference = String(fillIn(named, step.answer))
    const subject = `Re: ${reference}`
    const letter = letters.findLast((one) => one.subject.includes(reference))
    await answers.send({
      from: step.from,
      to: letter?.replyTo ?? centre.place.letterhead.mailbox,
      subject,
      text: String(fillIn(named, step.text)),
      messageId: `<${machineClock().getTime()}.${Math.random()}@${step.from.split('@')[1] ?? 'provider.example'}>`,
      attachments: [],
    })
    return { what: `answer ${subject}`, outcome: 'answered' }
  }
  try {
    let right = true
    for (const [index, step] of drill.steps.entries()) {
      const line = await one(step)
      given.tell({ step: index + 1, ...line, at: centre.clock().toISOString() })
      if (line.outcome === 'wrong') right = false
      await bySystem(centre.worker.house, runClocks)
      await centre.deliver()
    }
    return right
  } finally {
    answers.close()
    post.close()
    await inbox.close()
    await providers.close()
    await centre.close()
  }
}
