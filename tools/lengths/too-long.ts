const MOST = 250
const WRITTEN = /\.(?:ts|tsx|mjs|js|sql|css|json)$/

/** What nobody reads from its top to its end, with the reason. */
const EXCEPT: readonly (readonly [files: RegExp, because: string])[] = [
  [/^package-lock\.json$/, 'written by npm'],
  [/\.generated\.ts$/, 'written by a tool'],
  [
    /^locales\/[a-z]{2}\/[a-z-]+\.json$/,
    'all the texts of one module, a line each, looked up by their names',
  ],
  [/^docs\/asvs\.json$/, 'one answer for each requirement of the standard'],
  [/^drills\/[a-z-]+\.json$/, 'a story from its beginning to its end'],
  [/^packages\/protocol\/(?:schemas\/json|vectors)\//, 'written by the package, held to its code by a test'],
  [/^tests\/reference\//, 'vectors and codes of others'],
  [/^modules\/notices\/quotation-words\.ts$/, 'how programs of many languages introduce what they quote'],
]

/** Every file that is too long: `modules/a.ts: 251 lines, not more than 250`. */
export const tooLong = (files: readonly string[], read: (file: string) => string): string[] =>
  files
    .filter((file) => WRITTEN.test(file) && !EXCEPT.some(([except]) => except.test(file)))
    .map((file) => [file, read(file).split('\n').length - 1] as const)
    .filter(([, lines]) => lines > MOST)
    .map(([file, lines]) => `${file}: ${lines} lines, not more than ${MOST}`)
