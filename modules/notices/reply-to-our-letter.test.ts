import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { createPost, listenForPost, type ReceivedMail, startCatcher } from '@vigie/platform/post'
import { expect, test } from 'vitest'
import { DECISION_WORDS, DECISIONS, GROUND_WORDS } from './decisions.ts'
import { composeLetter, composeReminder } from './letter.ts'
import type { NoticeLetter } from './letter-content.ts'
import { LETTER } from './letter-fixtures.ts'
import { answerLine } from './letter-pieces.ts'
import { answerLinesOf, readReply } from './read-reply.ts'

const letter: NoticeLetter = {
  ...LETTER,
  items: [1, 2].map((number) => ({
    number,
    address: 'https://a.example/',
    foundBy: 'agreement',
    isSeen: true,
    observedAt: new Date('2026-11-20'),
  })),
}
const { reference: REFERENCE } = letter
const read = (text: string, subject = `Re: [${REFERENCE}] Notice`) => readReply(text, subject, DECISIONS)

test.each(LANGUAGES)(
  'our own %s letter or reminder, quoted or bare, decides and acknowledges nothing',
  (language) => {
    for (const kind of DESIGNATED_KINDS) {
      for (const { text, subject } of [
        composeLetter({ ...letter, language, kind }),
        composeReminder({ ...letter, language, kind }, letter.date),
      ]) {
        const quoted = text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n')
        for (const body of [text, quoted, `\n\nOn 22 Nov 2026, Centre wrote:\n\n${quoted}`]) {
          expect(read(body, `Re: ${subject}`)).toMatchObject({
            reference: REFERENCE,
            acknowledgement: false,
            lines: [],
          })
        }
        expect(read(quoted).unread).toEqual([])
      }
    }
  },
)

test('the empty answer lines are found in every letter, and once filled in they are read', () => {
  for (const language of LANGUAGES) {
    const lines = answerLinesOf(composeLetter({ ...letter, language }).text)
    expect(lines).toEqual([1, 2].map((number) => `${answerLine(REFERENCE, number)} `))
    const filled = lines.map((line) => line + DECISION_WORDS[language].disabled[0]).join('\n')
    expect(read(filled).lines.map((line) => line.decision)).toEqual(['disabled', 'disabled'])
  }
})

test('a letter that went out as a real mail and was answered by a real mail is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-reply-'))
  const answers: ReceivedMail[] = []
  const centre = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 500_000,
    onMail: (mail) => void answers.push(mail),
  })
  const catcher = await startCatcher({ folder, replyThrough: centre.url })
  const post = createPost(catcher.url, { from: 'notices@centre.example' })
  try {
    for (const language of LANGUAGES) {
      const written = composeLetter({ ...letter, language })
      const messageId = `<${language}@centre.example>`
      await post.send({ to: 'desk@provider.example', ...written, messageId, attachments: [] })
      const caught = (await catcher.list()).find((one) => one.mail.messageId === messageId)
      const [first = '', second = ''] = answerLinesOf(caught?.mail.text ?? '')
      const text = `${first}${DECISION_WORDS[language].removed[0]}, ${GROUND_WORDS[language].law[0]}\n${second}`
      await catcher.reply(caught?.id ?? '', { from: 'desk@provider.example', text })
      const answer = answers.at(-1)
      expect(readReply(answer?.text ?? '', answer?.subject ?? '')).toEqual({
        reference: REFERENCE,
        acknowledgement: false,
        redress: false,
        lines: [{ item: 1, decision: 'removed', ground: 'law' }],
        unread: [],
        cut: false,
        own: expect.any(Array),
        said: expect.any(Array),
      })
    }
  } finally {
    post.close()
    await Promise.all([centre.close(), catcher.close()])
    await rm(folder, { recursive: true })
  }
})
