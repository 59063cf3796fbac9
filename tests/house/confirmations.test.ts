import { CENTRE_DESK } from '@vigie/centre/desk'
import { HELPLINE_DESK } from '@vigie/centre/helpline-desk'
import { centre } from '@vigie/centre/house'
import { LANGUAGES } from '@vigie/kernel'
import { operationText, wordsOf } from '@vigie/locales'
import { operationsOf } from '@vigie/platform/house'
import { STAFF } from '@vigie/platform/operation'
import { provider } from '@vigie/provider/house'
import { PROVIDER_DESK } from '@vigie/provider/serving'
import { expect, test } from 'vitest'

const OPERATIONS = [...new Set([centre, provider].flatMap(operationsOf))]

/** They show something and change nothing: there is nothing to confirm. */
const READS = [
  'hotline.read-case',
  'hotline.read-queue',
  'hotline.look-up-fingerprint',
  'notices.read-notice',
]

const isForStaff = (who: readonly string[]): boolean =>
  who.some((one) => one !== 'anyone' && one !== 'system')

const lacking = (part: 'done' | 'next'): string[] =>
  OPERATIONS.filter(({ name, who }) => isForStaff(who) && !READS.includes(name)).flatMap(({ name }) =>
    LANGUAGES.filter((language) => !operationText(wordsOf(language), name, part)?.trim()).map(
      (language) => `${name} in ${language}`,
    ),
  )

test.each(['done', 'next'] as const)('every act of the staff says in four languages what is %s', (part) => {
  expect(lacking(part)).toEqual([])
})

test('every page of the menu has its help in four languages: what it is for, and what can be done there', () => {
  const pages = [
    ...CENTRE_DESK.menu,
    ...PROVIDER_DESK.menu,
    ...HELPLINE_DESK.menu,
    { path: '/account', text: 'desk-frame.pages.menu.account' },
  ]
  const missing = pages.flatMap(({ path, text }) =>
    LANGUAGES.flatMap((language) =>
      ['for', 'can']
        .map((part) => `${text.slice(0, text.indexOf('.'))}.help.${path.slice(1)}.${part}`)
        .filter((key) => !wordsOf(language).maybe(key)?.trim())
        .map((key) => `${key} in ${language}`),
    ),
  )
  expect(missing).toEqual([])
  expect(STAFF).toEqual(['person'])
})
