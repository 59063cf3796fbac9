import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
  ])('%s is refused: %s', (password, complaint) => {
    expect(passwordComplaint(password, hanne)).toBe(complaint)
  })

  test('is good when it is long and one’s own, whatever it is made of', () => {
    for (const password of [
      'drie meeuwen op de kade',
      'onlylowercaseletters',
      '8302 7719 4465',
      'ÄÖÜäöüß und noch was',
    ]) {
      expect(passwordComplaint(password, hanne)).toBeNull()
    }
  })

  test('of twelve to 128 random characters is never too short or too long', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 128, unit: 'grapheme-ascii' }), (password) => {
        expect(['password-too-short', 'password-too-long']).not.toContain(passwordComplaint(password, hanne))
      }),
    )
  })
})
