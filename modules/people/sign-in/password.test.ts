import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breachedPasswords, noneBreached } from './breached-passwords.ts'
import { COMMON_PASSWORDS_FILE, commonPasswordsFile, isCommonPassword } from './common-passwords.ts'
import { passwordComplaint } from './password.ts'

const hanne = { name: 'Hanne Maes', mail: 'hanne.maes@vigie.example' }

describe('a password', () => {
  test.each([
    ['elf tekens!', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['HanneMaes2026!', 'password-holds-your-name'],
    ['hanne.maes@vigie.example', 'password-holds-your-name'],
    ['wachtwoord2026!', 'password-too-common'],
    ['Motdepasse123', 'password-too-common'],
    ['123456789012', 'password-too-common'],
    ['qwertyuiop[]', 'password-too-common'],
    ['abababababab', 'password-too-common'],
  ])('%s is refused: %s', async (password, complaint) => {
    expect(await passwordComplaint(password, hanne, noneBreached)).toBe(complaint)
  })

  test('is good when it is long and one’s own, whatever it is made of', async () => {
    for (const password of [
      'drie meeuwen op de kade',
      'onlylowercaseletters',
      '8302 7719 4465',
      'ÄÖÜäöüß und noch was',
    ]) {
      expect(await passwordComplaint(password, hanne, noneBreached)).toBeNull()
    }
  })

  test('of twelve to 128 random characters is never too short or too long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 12, maxLength: 128, unit: 'grapheme-ascii' }),
        async (password) => {
          expect(['password-too-short', 'password-too-long']).not.toContain(
            await passwordComplaint(password, hanne, noneBreached),
          )
        },
      ),
    )
  })
})

describe('the commonest passwords', () => {
  test('are refused however their letters are cased, all forty-four thousand that are long enough', async () => {
    for (const common of [
      '1q2w3e4r5t6y',
      '1Q2W3E4R5T6Y',
      'unbelievable',
      'snowboarding',
      'californication',
    ]) {
      expect([common, isCommonPassword(common)]).toEqual([common, true])
      expect(await passwordComplaint(common, hanne, noneBreached)).toBe('password-too-common')
    }
    expect(isCommonPassword('drie meeuwen op de kade')).toBe(false)
    const file = await readFile(COMMON_PASSWORDS_FILE)
    const marks = Array.from({ length: file.length / 5 }, (_, at) =>
      file.subarray(5 * at, 5 * at + 5).toString('hex'),
    )
    expect(marks.length).toBeGreaterThan(40_000)
    expect([...new Set(marks)].sort()).toEqual(marks)
  })

  test('make the same file in whatever order they come', () => {
    const words = ['one long password', 'Another long one', 'another long one', 'a third long one']
    expect(commonPasswordsFile(words)).toEqual(commonPasswordsFile([...words].reverse()))
    expect(commonPasswordsFile(words)).toHaveLength(15)
  })
})

describe('the operator’s file of passwords known from breaches', () => {
  const digestOf = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()
  const withFile = async (lines: readonly string[], work: (file: string) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-breached-'))
    const file = join(folder, 'digests.txt')
    await writeFile(file, lines.join(''))
    await work(file).finally(() => rm(folder, { recursive: true }))
  }

  test('is searched for every password, whatever the lines look like and however many there are', async () => {
    const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    const files = fc.record({
      inside: fc.uniqueArray(word, { maxLength: 60 }),
      outside: word,
      digits: fc.constantFrom(10, 16, 40),
      end: fc.constantFrom('\n', '\r\n', ':3\n', ':38471\r\n'),
    })
    await fc.assert(
      fc.asyncProperty(files, async ({ inside, outside, digits, end }) => {
        const lines = inside.map((text) => digestOf(text).slice(0, digits) + end).sort()
        await withFile(lines, async (file) => {
          const isBreached = breachedPasswords(file)
          for (const text of inside) expect(await isBreached(text)).toBe(true)
          if (!inside.includes(outside) && !inside.includes(outside.normalize('NFKC')))
            expect(await isBreached(outside)).toBe(false)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('stands before a password that is good otherwise', async () => {
    const good = 'drie meeuwen op de kade'
    await withFile([`${digestOf(good)}:2\n`], async (file) => {
      const isBreached = breachedPasswords(file)
      expect(await passwordComplaint(good, hanne, isBreached)).toBe('password-breached')
      expect(await passwordComplaint('vier meeuwen op de dijk', hanne, isBreached)).toBeNull()
    })
  })

  test('that holds anything else, or is not there, lets no password through', async () => {
    await withFile(['good words in clear\n'], (file) =>
      expect(breachedPasswords(file)('drie meeuwen op de kade')).rejects.toThrow('SHA-1'),
    )
    await expect(breachedPasswords('/nowhere')('drie meeuwen op de kade')).rejects.toThrow('ENOENT')
  })
})
