import { newId } from '@vigie/kernel'
import { operation, personOf } from '@vigie/platform/operation'
import { sealingKey } from '@vigie/platform/vault'
import { z } from 'zod'
import { may } from '../may.ts'
import { expiryOf, sealMessage } from '../message.ts'
import { insertDeskMessage } from '../message-rows.ts'
import { noteRead } from '../note-read.ts'
import { refuse } from '../refusals.ts'
import { LONGEST_MESSAGE } from '../report.ts'
import { selectMailboxKey } from '../report-rows.ts'
import { orRefuse } from '../violations.ts'

/** The desk writes to a reporter, in a mailbox that only the receipt opens. The reporter reads the centre's name, no person's. */
export const writeToReporter = operation({
  name: 'intake.write-to-reporter',
  who: may.writeToReporter,
  on: 'report',
  input: z.strictObject({
    report: z.uuid(),
    text: z.string().trim().min(1).max(LONGEST_MESSAGE).meta({ long: true }),
    /** The last message that whoever writes had before them. */
    upTo: z.uuid().optional(),
  }),
  subject: ({ report }) => `report:${report}`,
  run: async (desk, { report, text, upTo }) => {
    const mailbox = await selectMailboxKey(desk.db, report)
    const writer = personOf(desk.actor)
    if (mailbox === null || writer === null) throw refuse('no-such-report')
    const message = newId()
    const row = {
      id: message,
      report,
      written_by: writer,
      written_on: desk.today,
      expires_on: expiryOf(desk.now),
      ...sealMessage(desk.keys, sealingKey(mailbox), message, text),
    }
    // Somebody else may take the place meanwhile; the next one is free.
    const restricted = refuse('report-is-restricted')
    while (!(await orRefuse(insertDeskMessage(desk.db, row), { restricted })));
    if (upTo !== undefined) await noteRead(desk, report, upTo)
    return { message }
  },
})
