import { BrokenFile, importList, LIST_NAME } from '@vigie/hashes'
import { type Call, Misuse } from '../command.ts'
import { atDesk } from '../place.ts'
import { type Given, readFormat, readName, remark } from './hashes-words.ts'

const SAY_EVERY = 1_000

/** Says how far it is, at most once a second. */
const progress = () => {
  let last = 0
  return (phase: string, rows: number, of: number | null): void => {
    const now = Date.now()
    if (now - last < SAY_EVERY && rows !== of) return
    last = now
    remark(of === null ? `${phase}: ${rows} rows` : `${phase}: ${rows} of ${of} rows`)
  }
}

/** Reads one file into one list. A broken file leaves nothing behind; a killed import goes on when it is called again. */
export const importFile = async ({ settings, say }: Call, { values, positionals }: Given): Promise<void> => {
  const [file] = positionals
  if (file === undefined) throw new Misuse('which file? vigie hashes import FILE --list NAME --format F')
  const name = readName(values.list)
  if (!LIST_NAME.test(name)) throw new Misuse('a list is called with small letters, digits and hyphens')
  const format = readFormat(values.format)
  const report = await atDesk(settings, async ({ house }) => {
    try {
      return await importList(house, {
        file,
        list: name,
        ...(format === null ? {} : { format, owner: values.owner ?? name }),
        again: values.again ?? false,
        say: progress(),
      })
    } catch (fault) {
      if (!(fault instanceof BrokenFile)) throw fault
      throw new Error(`nothing was imported: the file is broken (${fault.word}, after ${fault.row} rows)`)
    }
  })
  if (report.made) remark(`the list ${name} is new: it may be looked up at the desk, and nothing else yet`)
  if (values.json) return say(JSON.stringify(report))
  const { rows, added, replaced, withdrawn, unchanged, repaired, refused, leftOut } = report
  if (report.already) say('this very file was imported before; --again reads it once more')
  if (report.resumedAt !== null) say(`went on after row ${report.resumedAt}`)
  say(`${rows} rows: ${added} added, ${replaced} changed, ${withdrawn} taken back, ${unchanged} as they were`)
  say(`${repaired} repaired, ${refused} refused, ${leftOut} left out`)
  for (const one of report.problems)
    say(`  ${one.way} ${one.word}: ${one.rows} (first in line ${one.first}, row ${one.record})`)
}
