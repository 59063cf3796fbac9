import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { checkSync } from 'recheck'

const root = join(import.meta.dirname, '..', '..')

/** Every regular expression that stands in the product's own source, once. */
const expressionsOf = (files: readonly string[]): Map<string, string> => {
  const found = new Map<string, string>()
  for (const file of files) {
    const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'))
    if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
    const reader = new Visitor({
      Literal: (node) => {
        if ('regex' in node && node.raw !== null) found.set(node.raw, file)
      },
    })
    reader.visit(program)
  }
  return found
}

/** The expressions that some text could keep busy for more than it is worth, found by analysis. */
export const findSlowExpressions = (say: (line: string) => void) => {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /^(kernel|platform|ui|modules|desks|sites|houses|apps|packages)\//.test(file))
    .filter((file) => !/\.test\.|testing|fixtures/.test(file))
  const all = expressionsOf(files)
  let slow = 0
  let unknown = 0
  for (const [text, file] of all) {
    const end = text.lastIndexOf('/')
    const result = checkSync(text.slice(1, end), text.slice(end + 1), { timeout: 30_000 })
    if (result.status === 'safe') continue
    // Whoever has no answer in time is not called slow: the analysis may be.
    if (result.status === 'vulnerable') slow++
    else unknown++
    say(`${file}: ${text} ${result.status}`)
  }
  return { expressions: all.size, slowExpressions: slow, undecidedExpressions: unknown }
}
