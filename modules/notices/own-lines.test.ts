import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DECISIONS } from './decisions.ts'
import { readReply } from './read-reply.ts'

const REFERENCE = 'VIG-2026-000123'
const read = (text: string) => readReply(text, `Re: [${REFERENCE}] Notice`, DECISIONS)

/** How mail programs and ticket systems introduce what was there before: each as it was seen in a mail. */
const INTRODUCTIONS = [
  // Gmail and its like, in the languages of the Union and beyond
  'On Sun, Nov 22, 2026 at 10:00 AM Centre <notices@centre.example> wrote:',
  'On Sun, 22 Nov 2026, 10:00 Centre, <notices@centre.example> wrote:',
  'Op zo 22 nov 2026 om 10:00 schreef Centre <notices@centre.example>:',
  'Le dim. 22 nov. 2026 à 10:00, Centre <notices@centre.example> a écrit\u00a0:',
  'Am So., 22. Nov. 2026 um 10:00\u00a0Uhr schrieb Centre <notices@centre.example>:',
  'El dom, 22 nov 2026 a las 10:00, Centre (<notices@centre.example>) escribió:',
  'Il giorno dom 22 nov 2026 alle ore 10:00 Centre <notices@centre.example> ha scritto:',
  'Centre <notices@centre.example> escreveu (domingo, 22/11/2026 à(s) 10:00):',
  'niedz., 22 lis 2026 o 10:00 Centre <notices@centre.example> napisał(a):',
  'ne 22. 11. 2026 v 10:00 odesílatel Centre <notices@centre.example> napsal:',
  'ne 22. 11. 2026 o 10:00 Centre <notices@centre.example> napísal(a):',
  'V V ned., 22. nov. 2026 ob 10:00 je oseba Centre <notices@centre.example> napisala:',
  'ned, 22. stu 2026. u 10:00 Centre <notices@centre.example> napisao je:',
  'Den søn. 22. nov. 2026 kl. 10.00 skrev Centre <notices@centre.example>:',
  'Den sön 22 nov. 2026 kl 10:00 skrev Centre <notices@centre.example>:',
  'su 22. marrask. 2026 klo 10.00 Centre (notices@centre.example) kirjoitti:',
  'Kontakt Centre (<notices@centre.example>) kirjutas kuupäeval P, 22. november 2026 kell 10:00:',
  'svētd., 2026. g. 22. nov., plkst. 10:00 — lietotājs Centre (<notices@centre.example>) rakstīja:',
  '2026-11-22, sk, 10:00 Centre <notices@centre.example> rašė:',
  'Centre <notices@centre.example> ezt írta (időpont: 2026. nov. 22., V, 10:00):',
  'În dum., 22 nov. 2026 la 10:00, Centre <notices@centre.example> a scris:',
  'На нд, 22.11.2026 г. в 10:00 Centre <notices@centre.example> написа:',
  'Στις Κυρ 22 Νοε 2026 στις 10:00, ο/η Centre <notices@centre.example> έγραψε:',
  'Dé Domh 22 Samh 2026 ag 10:00 scríobh Centre:',
  'Fil-Ħadd, 22 ta’ Nov 2026 kiteb Centre:',
  'вс, 22 нояб. 2026 г. в 10:00, Centre <notices@centre.example>:',
  'нд, 22 лист. 2026 р. о 10:00 Centre <notices@centre.example> пише:',
  '22 Kas 2026 Paz 10:00 tarihinde Centre <notices@centre.example> şunu yazdı:',
  '2026年11月22日(日) 10:00 Centre <notices@centre.example>:',
  'Centre <notices@centre.example> 于2026年11月22日周日 10:00写道：',
  '2026년 11월 22일 (일) 오전 10:00, Centre 님이 작성:',
  'في الأحد، 22 نوفمبر 2026 كتب Centre',
  'בתאריך יום א׳, 22 בנוב׳ 2026 Centre כתב',
  // over two lines
  'Op 22 nov. 2026 om 10:00 schreef Centre\n<notices@centre.example>:',
  'On 22 Nov 2026, at 10:00,\nCentre of the House\n<notices@centre.example> wrote:',
  // Apple
  'On 22 Nov 2026, at 10:00, Centre <notices@centre.example> wrote:',
  'Begin forwarded message:',
  'Le 22 nov. 2026 à 10:00, Centre a écrit :',
  // Outlook
  'From: Centre <notices@centre.example>\nSent: Sunday, 22 November 2026 10:00\nTo: Desk\nSubject: Notice',
  'Von: Centre\nGesendet: Sonntag',
  'Van: Centre\nVerzonden: zondag 22 november 2026 10:00\nAan: Desk',
  'De : Centre\nEnvoyé : dimanche',
  '*Da:* Centre\n*Inviato:* domenica',
  'De: Centre\nEnviado el: domingo',
  'Od: Centre\nWysłano: niedziela',
  'Fra: Centre\nSendt: søndag',
  'Från: Centre\nSkickat: söndag',
  'Lähettäjä: Centre\nLähetetty: sunnuntai',
  'Feladó: Centre\nElküldve: vasárnap',
  'Από: Centre\nΣτάλθηκε: Κυριακή',
  'От: Centre\nОтправлено: воскресенье',
  '发件人: Centre\n发送时间: 2026年11月22日',
  'Unknownish: Centre <notices@centre.example>\nMomentish: 22.11.2026 10:00',
  '________________________________',
  '-----Original Message-----',
  '-----Ursprüngliche Nachricht-----',
  '-----Oorspronkelijk bericht-----',
  '-----Message d’origine-----',
  '-----Eredeti üzenet-----',
  // GMX and others
  'Gesendet: Sonntag, 22. November 2026 um 10:00 Uhr\nVon: "Centre" <notices@centre.example>',
  '----- Mail original -----',
  '‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐',
  '---------- Forwarded message ---------',
  '-------- Weitergeleitete Nachricht --------',
  'Zitat von Centre <notices@centre.example>:',
  'Centre---22-11-2026 10:00:00---Dear desk, we notify you',
  // ticket systems
  '##- Please type your reply above this line -##',
  '## Bitte antworten Sie oberhalb dieser Linie ##',
  '--- Reply above this line ---',
  'Antwoord boven deze lijn',
  'Centre, Nov 22, 2026, 10:00 GMT+1:',
  '22.11.2026 10:00 (GMT) - Centre schrieb:',
  'Centre commented on NOTICE-12:',
  '=====================================',
  '----------------------------------------------',
] as const

test.each(INTRODUCTIONS)('what stands under %j is not the answer, and a person reads it', (introduction) => {
  const old = `${REFERENCE}/1: removed`
  expect(read(`We are still looking.\n\n${introduction}\n\n${old}\n`)).toMatchObject({
    lines: [],
    unread: [old],
  })
  expect(read(`${introduction}\n${old}\n`)).toMatchObject({ lines: [], unread: [old] })
  const own = `${REFERENCE}/2: not found`
  expect(read(`${own}\n\n${introduction}\n${old}`)).toMatchObject({
    lines: [{ item: 2, decision: 'not-found' }],
    unread: [old],
  })
})

test('whatever is quoted and however, only the own top block decides', () => {
  const filler = fc.constantFrom(
    '',
    'Dear centre,',
    'We looked at it today.',
    'Kind regards',
    '-- ',
    'Trust desk',
  )
  const decision = fc.constantFrom('removed', 'not found', 'refused as lawful')
  fc.assert(
    fc.property(
      fc.array(filler, { maxLength: 5 }),
      fc.option(decision, { nil: null }),
      fc.oneof(fc.constantFrom(...INTRODUCTIONS), fc.constant('> quoted')),
      fc.array(fc.tuple(fc.constantFrom('> ', '', '\t', '>> '), decision), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (top, said, introduction, old, marked) => {
        const own = said === null ? [] : [`${REFERENCE}/1: ${said}`]
        const lines = old.map(([prefix, words]) => `${prefix}${REFERENCE}/2: ${words}`)
        const shown = marked ? introduction.replace(/^/gm, '> ') : introduction
        const reading = read([...top, ...own, ...top, shown, ...lines].join('\n'))
        expect(reading.lines.map(({ item }) => item)).toEqual(said === null ? [] : [1])
        const bare = lines.filter((line) => !line.startsWith('>')).map((line) => line.trim())
        expect(reading.unread).toEqual(bare)
      },
    ),
    { numRuns: 300 },
  )
})

test('what people write before and after their answer lines does not stand in the way', () => {
  const text = [
    'Dear Sir or Madam,',
    'Thank you for your notice. We looked at it on Monday.',
    'Our decisions:',
    `${REFERENCE}/1: removed`,
    `${REFERENCE}/2: not found`,
    '',
    'Kind regards,',
    'Trust desk, desk@provider.example',
    '-- ',
    'Provider, 1 Street, tel. 000 00 00',
  ].join('\n')
  expect(read(text)).toMatchObject({ lines: [{ item: 1 }, { item: 2 }], unread: [] })
})

test('a reference written with another dash is found', () => {
  for (const dash of ['\u2010', '\u2011', '\u2012', '\u2013', '\u2212']) {
    const written = REFERENCE.replaceAll('-', dash)
    expect(readReply('x', `Re: ${written}`).reference).toBe(REFERENCE)
    expect(readReply(`${written}/1: removed`, 'x').lines).toEqual([{ item: 1, decision: 'removed' }])
  }
})

test('more lines than anybody would write are not all read, and that is said', () => {
  const many = `${REFERENCE}/1: removed or not\n`.repeat(20_000)
  const reading = read(many)
  expect(reading).toMatchObject({ lines: [], cut: true })
  expect(reading.unread.length).toBeLessThan(3_000)
  expect(read('Fine.').cut).toBe(false)
})
