import { LANGUAGES } from '@vigie/kernel'
import {
  exampleLetters,
  previewLetter,
  readLetterVersion,
  readSentences,
  STARTING_SENTENCES,
  textsIn,
} from '@vigie/notices'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../testing/register.ts'
import { confirmChange } from '../verbs/confirm-change.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'
import { proposeLetter } from '../verbs/propose-letter.ts'

let register: Register
let provider: string
beforeAll(async () => {
  register = await openRegister()
  provider = await register.platform('Examplegram')
})
afterAll(() => register.centre.close())

const inFour = (text: string) => ({ textNl: text, textFr: text, textDe: text, textEn: text })
const closing = (more: object = {}) => ({
  sentence: 'closing',
  ...inFour('With thanks'),
  why: 'Friendlier.',
  ...more,
})
const prepared = async (address: string) => {
  const { act, centre, illegalIn, see } = register
  const one = await illegalIn(address, 'IE', provider)
  const { notice } = await act(prepareNotice, centre.staff.hanne, {
    case: one.case,
    provider,
    items: [one.item],
    standing: 'trusted',
    language: 'en',
    explanation: '',
  })
  const [found] = (await see(centre.staff.hanne, one.case)).notices
  const { text } = await centre.read(centre.staff.hanne, (desk) => previewLetter(desk, notice))
  return {
    text,
    notice,
    version: found?.textVersion,
    again: () => centre.read(centre.staff.hanne, (desk) => previewLetter(desk, notice)),
  }
}

test('a letter is written in the version that held when it was prepared, and keeps it', async () => {
  const { act, centre } = register
  const { griet, louis, hanne } = centre.staff
  const before = await prepared('https://letter.example/1')
  const first = await centre.read(hanne, readLetterVersion)
  expect(before.version).toBe(first.version)
  expect(before.text).toContain('With kind regards')

  const one = await act(proposeLetter, griet, closing())
  const two = await act(proposeLetter, griet, {
    sentence: 'item',
    ...inFour('Part'),
    why: 'Plainer.',
    replaces: one.proposal,
  })
  await act(confirmChange, louis, two)
  const { sentences, number } = await centre.read(hanne, readLetterVersion)
  expect([number, sentences.closing?.fr, sentences.item?.nl]).toEqual([3, 'With thanks', 'Part'])

  const after = await prepared('https://letter.example/2')
  expect(after.version).toBe(two.proposal)
  expect(after.text).toContain('With thanks')
  expect(after.text).toMatch(/Version of this statement: \S+\.3/)
  expect((await before.again()).text).toBe(before.text)
})

test('a place that is forgotten or made up is said by name, beside its language', async () => {
  const { act, centre } = register
  const propose = (sentence: string, texts: object) =>
    act(proposeLetter, centre.staff.griet, { sentence, ...texts, why: 'Made up.' })
  const counted = inFour('{kind} ({n} items)')
  await expect(
    propose('first.counted', { ...counted, textDe: '{kind} (items)', textFr: '{kind} ({n}) {who}' }),
  ).rejects.toMatchObject({
    issues: [
      { path: 'textFr', message: 'place-unknown' },
      { path: 'textDe', message: 'place-missing' },
    ],
  })
  await expect(propose('nowhere', inFour('A'))).rejects.toThrow('no-such-sentence')
  await expect(propose('colon', inFour('-'))).rejects.toThrow('no-such-sentence')
})

test('our own words, quoted back to us, never read as an answer', async () => {
  const { act, centre } = register
  const said = {
    sentence: 'first.decide',
    ...inFour('look'),
    textEn: 'tell us that it was removed',
    why: 'Made up.',
  }
  await expect(act(proposeLetter, centre.staff.griet, said)).rejects.toMatchObject({
    word: 'letter-reads-as-answer',
    about: ['textEn'],
  })
})

test('what Vigie comes with reads the same sentence by sentence, and a sentence of a later Vigie is said as it came', () => {
  for (const language of LANGUAGES) {
    const { trusted } = exampleLetters(STARTING_SENTENCES, language, 'csam')
    expect(trusted.text).not.toMatch(/[{}]/)
    const { closing: _, ...older } = STARTING_SENTENCES
    expect(textsIn(readSentences(older), language)).toEqual(textsIn(STARTING_SENTENCES, language))
  }
})
