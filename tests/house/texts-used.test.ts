import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { centre } from '@vigie/centre/house'
import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { operationsOf } from '@vigie/platform/house'
import { describeSettings } from '@vigie/platform/settings'
import { provider } from '@vigie/provider/house'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { filesOf, textsOf } from '../../tools/texts/messages.ts'

const root = join(import.meta.dirname, '..', '..')
const sources = globSync(
  '{kernel,platform,ui,modules,packages,houses,desks,sites,apps}/**/*.{ts,tsx,json,sql}',
  {
    cwd: root,
  },
)
  .filter((file) => !/node_modules|\.test\.|\.generated\./.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

/** Every name that stands in the code, and every template, whose places may be anything. */
const strings = new Set(
  [...sources.matchAll(/(['"])([\w.-]+)\1|\b([\w-]+):/g)].map(
    ([, , quoted, property]) => quoted ?? property ?? '',
  ),
)
const templates = [...sources.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)].map(
  ([, text = '']) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.+')}$`,
    ),
)
const isWritten = (key: string): boolean =>
  strings.has(key) || templates.some((template) => template.test(key))

const Schema = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) })
/** The operations of all houses. */
const OPERATIONS = [...new Set([centre, provider].flatMap(operationsOf))]
const inputs = OPERATIONS.map(({ name, input }) => ({
  name,
  fields: Object.keys(Schema.parse(z.toJSONSchema(input, { io: 'input' })).properties),
}))

/** What is looked up by a name that some declaration says: when each text of such a section has a use. */
const LOOKED_UP: Record<string, (file: string, key: string) => boolean> = {
  operations: (file, key) =>
    inputs.some(
      ({ name }) => key.startsWith(`${name.slice(file.length + 1)}.`) && name.startsWith(`${file}.`),
    ),
  fields: (file, key) =>
    inputs.some(({ name, fields }) =>
      fields.some((field) => {
        const [module, verb] = name.split('.')
        const label = key.replace(/\.hint$/, '')
        return (module === file || file === 'ui') && (label === field || label === `${verb}.${field}`)
      }),
    ),
  values: (_, key) => strings.has(key.slice(key.indexOf('.') + 1)),
  kept: (_, key) => strings.has(key.slice(key.indexOf('.') + 1)),
  refusals: (_, key) => strings.has(key),
  acts: (file, key) => strings.has(`${file}.${key}`),
  purposes: (_, key) => strings.has(key),
  settings: (_, key) => strings.has(key),
  // The help of a page is looked up by its path in the menu.
  help: (_, key) => sources.includes(`'/${key.replace(/\.(for|can)$/, '')}'`),
}

test.each(filesOf('en'))('every text of %s is used somewhere', (file) => {
  const unused = [...textsOf('en', file).keys()].filter((full) => {
    const [section = '', key] = [full.slice(0, full.indexOf('.')), full.slice(full.indexOf('.') + 1)]
    return !isWritten(`${file}.${full}`) && !LOOKED_UP[section]?.(file, key)
  })
  expect(unused).toEqual([])
})

test('a text that nobody asks for is found out', () => {
  expect(isWritten('desk-frame.pages.menu')).toBe(true)
  expect(isWritten('desk-frame.pages.menu.nowhere')).toBe(false)
})

test('what each setting is, of the product and of every house, is said in four languages', () => {
  const unsaid = [centre, provider].flatMap(({ name, settings }) =>
    describeSettings({}, { house: name, houses: { [name]: settings } }).flatMap((setting) =>
      LANGUAGES.filter((language) => !wordsOf(language, name).named('settings', setting.name)).map(
        (language) => `${name}: ${setting.name} in ${language}`,
      ),
    ),
  )
  expect(unsaid).toEqual([])
})

/** Each of these lines is refused by the compiler, which complains where one is not. */
test('a call that forgets, misnames or adds what a message asks for does not compile', () => {
  const words = wordsOf('en')
  expect(words('desk-hotline.pages.n-items', { n: 2 })).toBe('2 items')
  const wrong = [
    // @ts-expect-error a key that is nowhere
    () => words('desk-hotline.pages.nowhere'),
    // @ts-expect-error the number is missing
    () => words('desk-hotline.pages.n-items'),
    // @ts-expect-error the number has another name
    () => words('desk-hotline.pages.n-items', { count: 2 }),
    // @ts-expect-error the number is a text
    () => words('desk-hotline.pages.n-items', { n: 'two' }),
    // @ts-expect-error a value too many
    () => words('desk-hotline.pages.n-items', { n: 2, of: 3 }),
    // @ts-expect-error a value that the text does not ask for
    () => words('desk-frame.pages.menu', { n: 2 }),
  ]
  expect(wrong).toHaveLength(6)
})
