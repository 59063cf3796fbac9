import { expect, test } from 'vitest'
import { tracesIn } from './personal-data.ts'

test('what gives a person away is found, by its kind', () => {
  const said = {
    mail: 'write to jan.peeters@mail.example today',
    address: 'it stood at hxxps://pond[.]example/profile/7',
    handle: 'posted by @jan_peeters99 at night',
    'bank-account': 'paid to BE68 5390 0754 7034',
    telephone: 'call 0470 12 34 56 now',
    'national-number': 'number 85.07.30-033.28',
    network: 'seen from 192.0.2.17 twice',
  }
  for (const [kind, text] of Object.entries(said)) expect(tracesIn(text), text).toContain(kind)
})

test('the words of a decision are not taken for traces', () => {
  for (const text of [
    'Article 383bis of the Criminal Code, Act of 30 July 2018 (OJ 5.9.2018).',
    'Regulation (EU) 2022/2065, Art. 16(2)(c); 12 items on 2 March 2026 between 10:00 and 12:30.',
    'De inhoud is verboden: artikel 417/44 Sw., § 2, 1°.',
    'Rule 3.2.1 of the terms; 1,645,759 views.',
  ])
    expect(tracesIn(text), text).toEqual([])
})
