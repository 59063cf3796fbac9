import { randomBytes } from 'node:crypto'
import { handIn } from '../../promises/bombs/mails.ts'
import { press } from './press.ts'
import type { Stage } from './stage.ts'

/** Mails a second; a busy hotline gets some hundreds a day. */
export const MAILS = 20
/** So many connections the house takes at once; whoever floods it uses what is left. */
const CONNECTIONS = 40
const PROVIDER = 'desk@buurtnet.example'

const letter = (from: string, subject: string, text: string): string =>
  [
    `From: ${from}`,
    'To: hotline@vigie.example',
    `Subject: ${subject}`,
    `Message-ID: <${randomBytes(9).toString('hex')}@flood.example>`,
    '',
    text,
    '',
  ].join('\r\n')

/** By turns: rubbish, answers to notices, and now and then a mail of many lines or of many megabytes. */
const mailOf = (turn: number, notices: readonly string[]): string => {
  const reference = notices[turn % notices.length] ?? ''
  if (turn % 40 === 7) return letter('a@flood.example', 'lines', 'a\r\n'.repeat(150_000))
  if (turn % 40 === 17) return letter('a@flood.example', 'large', `${'b'.repeat(900)}\r\n`.repeat(8_000))
  if (turn % 40 === 27) return letter('a@flood.example', 'too many lines', 'a\r\n'.repeat(1_000_000))
  if (turn % 40 === 37)
    return letter('a@flood.example', 'answers', `${reference}/1: removed or not\r\n`.repeat(9_000))
  if (turn % 4 === 0) return letter(PROVIDER, `Re: [${reference}]`, `${reference}/1: under review\r\n`)
  return letter(
    `${randomBytes(4).toString('hex')}@flood.example`,
    'An offer',
    'Made-up rubbish. '.repeat(100),
  )
}

/** Hands in mail after mail at the mailbox of the house, for so long. What finds no free connection is not sent. */
export const floodMails = async (port: number, { seeded }: Stage, milliseconds: number) => {
  const answers: Record<string, number> = {}
  let open = 0
  let megabytes = 0
  const pressed = await press(MAILS, milliseconds, async (turn) => {
    if (open >= CONNECTIONS) {
      answers.waited = (answers.waited ?? 0) + 1
      return
    }
    open++
    const mail = mailOf(turn, seeded.notices)
    megabytes += mail.length / 1e6
    const code = await handIn(port, mail)
    answers[code] = (answers[code] ?? 0) + 1
    open--
  })
  return { pressed, megabytes: Math.round(megabytes), answers }
}
