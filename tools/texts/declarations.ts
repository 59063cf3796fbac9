import { LANGUAGES } from '@vigie/kernel'
import { argumentsOfAll, filesOf, textsOf } from './messages.ts'

const quoted = (name: string): string => (/^[a-z]+$/i.test(name) ? name : `'${name}'`)

const declarationOf = (file: string): string => {
  const texts = LANGUAGES.map((language) => textsOf(language, file))
  const asking = [...textsOf('en', file).keys()].flatMap((key) => {
    const names = [...argumentsOfAll(texts.map((of) => of.get(key) ?? ''))].map(
      ([name, kind]) => `${quoted(name)}: ${kind}`,
    )
    return names.length === 0 ? [] : [`    '${file}.${key}': { ${names.join('; ')} }`]
  })
  return `// Written by \`npm run texts\` from the messages of ${file}.json in four languages.
import type texts from '../en/${file}.json'

declare module '../texts.ts' {
  interface Files {
    ${quoted(file)}: typeof texts
  }
${asking.length === 0 ? '' : `  interface Arguments {\n${asking.join('\n')}\n  }\n`}}
`
}

/** What `locales/typed` holds: for each file of texts its declaration, by file name. */
export const declarations = (): ReadonlyMap<string, string> =>
  new Map(filesOf('en').map((file) => [`${file}.generated.ts`, declarationOf(file)]))
