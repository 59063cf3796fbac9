import { randomBytes } from 'node:crypto'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { newId } from '@vigie/kernel'
import { preparedOperation } from '@vigie/platform/operation'
import { mailboxKeys } from '@vigie/platform/vault'

/** A report such as people send: a few sentences and one address, every time another one. */
export const report = () => ({
  kind: 'csam',
  language: 'fr',
  place: 'website',
  channel: 'interface',
  narrative: 'Texte inventé pour mesurer. '.repeat(12),
  addresses: [`https://forme-neutre.example/${randomBytes(8).toString('hex')}`],
})

let first: ReturnType<typeof submitReport.prepare> | undefined
const known: typeof submitReport.prepare = (before, sent) => {
  first ??= submitReport.prepare(before, sent)
  return first
}

/** The same verb with everything but the stretching: sealing, blind index, mailbox key, rows, audit line, fact, commit. */
export const withoutStretching = preparedOperation({
  ...submitReport,
  prepare: async (before, sent) => {
    const ready = await known(before, sent)
    const { raw } = mailboxKeys(randomBytes(32)).sealing
    const marks = {
      receipt_index: randomBytes(32),
      submission: randomBytes(32),
      submission_body: randomBytes(32),
    }
    return { ...ready, report: { ...ready.report, ...marks, id: newId(), mailbox_key: raw } }
  },
})
