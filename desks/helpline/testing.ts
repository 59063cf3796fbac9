import { HELPLINE_DESK } from '../../houses/centre/helpline-desk.ts'
import { openTestHelpline } from '../../houses/centre/testing-helpline.ts'
import { makeDemonstration, openDeskOf } from '../frame/testing-desk.ts'

/** The desk of a fresh helpline, at which its made-up people can sit down. */
export const openTestHelplineDesk = async () => {
  const line = await openTestHelpline()
  await makeDemonstration(line.place.superUrl, line.place.databases.helpline)
  const desk = await openDeskOf(HELPLINE_DESK, line.desk)
  const close = async () => {
    await desk.close()
    await line.close()
  }
  return { line, ...desk, close }
}
