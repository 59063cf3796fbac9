import { expect, test } from 'vitest'
import { offencesIn, offencesInTitles } from '../../tools/words/find.ts'

test('a refused word is found in a name, however it is written, and the plain one is said', () => {
  expect(offencesIn('platform/vault/key.ts', 'const layKey = 1\nconst A_BOX = 2\n// what fell\n')).toEqual([
    'platform/vault/key.ts:1: lay: say create, open, make, put',
    'platform/vault/key.ts:2: box: say sealed value',
    'platform/vault/key.ts:3: fell: say lapsed',
  ])
  expect(offencesIn('platform/vault/box-key.ts', '')).toEqual([
    'platform/vault/box-key.ts: box: say sealed value',
  ])
  expect(offencesIn('a/0001-a.sql', 'create function a.fall_with_b() -- falls back')).toEqual([
    'a/0001-a.sql:1: fall: say lapse',
  ])
})

test('an ordinary word stays: of style sheets, of the law, of a published name, of another language', () => {
  for (const [file, line] of [
    ['ui/base.css', 'box-sizing: border-box; box-shadow: none'],
    ['ui/mark.tsx', '<svg viewBox="0 0 1 1"><textarea class="checkbox layout overlay" />'],
    ['a.ts', '// How grave the act shown is; what falls to the machine falls on both'],
    ['packages/pdq/a.ts', 'const boxRows = 1'],
    ['GLOSSARY.md', '| `case` | dossier | dossier | Fall | case | Items. |'],
    ['locales/de/a.json', '"a": "Der Fall"'],
  ] as const) {
    expect(offencesIn(file, line), line).toEqual([])
  }
})

test('what people read says e-mail; code, servers and addresses keep their names', () => {
  expect(offencesIn('locales/en/a.json', '  "stray-mail": "A mail came.",')).toEqual([
    'locales/en/a.json:1: mail: say e-mail',
  ])
  expect(offencesIn('docs/operating/a.md', 'The port takes any mail.')).toEqual([
    'docs/operating/a.md:1: mail: say e-mail',
  ])
  const kept = 'A mail server, an e-mail, the mailbox, `--mail`, [e-mail](mail.md), ada@mail.example.'
  expect(offencesIn('docs/operating/a.md', kept)).toEqual([])
  expect(offencesIn('docs/operating/a.md', '```sh\nvigie person invite --mail A\n```')).toEqual([])
  expect(offencesIn('modules/a.ts', 'const mail = 1')).toEqual([])
})

test('a commit title is read as well', () => {
  expect(offencesInTitles(['Vault: lay the boxes', 'Vault: create sealed values'])).toEqual([
    '“Vault: lay the boxes”: lay: say create, open, make, put',
    '“Vault: lay the boxes”: boxes: say sealed value',
  ])
})
