import { z } from 'zod'
import { ask } from '../from-address.ts'

const Given = z.object({ receipt: z.string() })

/** Sends a made-up report as a program would; gives its receipt. */
const sendReport = async (port: number, from: string, which: string): Promise<string> => {
  const { status, body } = await ask({
    port,
    from,
    path: '/api/v1/reports',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'en', kind: 'csam', narrative: `A made-up story, ${which}` }),
  })
  if (status !== 201) throw new Error(`a report was answered with ${status}: ${body.slice(0, 200)}`)
  return Given.parse(JSON.parse(body)).receipt
}

/** So many reports, a few at once; their receipts. */
export const sendReports = async (
  port: number,
  count: number,
  from: (which: number) => string,
): Promise<string[]> => {
  const receipts: string[] = []
  let next = 0
  const hand = async (): Promise<void> => {
    for (let which = next++; which < count; which = next++) {
      receipts.push(await sendReport(port, from(which), String(which)))
    }
  }
  await Promise.all(Array.from({ length: 4 }, hand))
  return receipts
}
