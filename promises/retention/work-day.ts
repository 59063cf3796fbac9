import { randomBytes } from 'node:crypto'
import { findQueue, getCase } from '@vigie/hotline'
import { FOUND_ILLEGAL, FOUND_LEGAL, PLATFORM } from '@vigie/hotline/fixtures'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { reassessItem } from '@vigie/hotline/verbs/reassess-item'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { withdrawNotice } from '@vigie/notices/verbs/withdraw-notice'
import type { Stage } from './stage.ts'

/** A word that stands in everything that is written about one case, and nowhere else in the world. */
export const canary = (): string => `canary-${randomBytes(12).toString('hex')}`

/** A case from its report to its end, all on one day. */
export interface Worked {
  readonly case: string
  readonly report: string
  readonly receipt: string
  readonly word: string
  readonly closedOn: string
}

/** Everything that can be sealed about a case is written: report, contact, message, notes, reasons and, in some, a notice. */
export const workCase = async (stage: Stage, provider: string, withNotice: boolean): Promise<Worked> => {
  const { act, read, deliver, analysts, clock } = stage
  const [one, other] = analysts
  const word = canary()
  const sent = await act(
    submitReport,
    { kind: 'anyone' },
    {
      language: 'en',
      kind: 'csam',
      channel: 'form',
      narrative: `What I saw: ${word}`,
      contact: `${word}@reporter.example`,
      addresses: [`https://pond.example/${word}`],
    },
  )
  await deliver()
  const { lines } = await read((desk) => findQueue(desk, { order: 'newest' }))
  const found = lines[0]?.id ?? ''
  const item = (await read((desk) => getCase(desk, found))).items[0]?.id
  await act(writeToReporter, one, { report: sent.report, text: `We look at it: ${word}` })
  const finding = withNotice ? { ...FOUND_ILLEGAL, article: 'images-of-abuse@2024' } : FOUND_LEGAL
  for (const analyst of analysts) await act(assessItem, analyst, { item, ...finding, note: `Seen: ${word}` })
  if (withNotice) {
    await act(noteTrace, one, { item, hostedIn: 'IE', provider, audience: 'public' })
    const { notice } = await act(prepareNotice, one, {
      case: found,
      provider,
      items: [item],
      standing: 'trusted',
      language: 'en',
      explanation: `Two analysts looked at this: ${word}`,
    })
    await act(withdrawNotice, other, { notice })
    await act(noteSighting, one, { item, state: 'down' })
  } else {
    await act(reassessItem, one, { item, reason: `Look again: ${word}` })
    for (const analyst of analysts)
      await act(assessItem, analyst, { item, ...finding, note: `Again: ${word}` })
  }
  await act(closeCase, one, { case: found, outcome: withNotice ? 'removed' : 'not-illegal' })
  return {
    case: found,
    report: sent.report,
    receipt: sent.receipt,
    word,
    closedOn: clock().toISOString().slice(0, 10),
  }
}

export const addPlatform = async ({ act, analysts }: Stage): Promise<string> =>
  addConfirmedProvider({ perform: act }, analysts, PLATFORM)
