import { expect, test } from 'vitest'
import { digestOf } from '../fixtures.ts'
import type { Format } from './format.ts'
import { FORMAT_DOORS } from './index.ts'

const [one, two] = [digestOf('one', 'md5'), digestOf('two', 'md5')]
const context =
  '"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media"'

/** Files whose two rows begin in the lines given. */
const FILES: Partial<Record<Format, { text: string; lines: [number, number] }>> = {
  'plain-md5': { text: `# a remark\n\n${one}\r\n# another\n${two}`, lines: [3, 5] },
  threatexchange: {
    text: `signal_type,signal_str,category,tags\n\nvideo_md5,${one},,\nvideo_md5,${two},,\n`,
    lines: [3, 4],
  },
  stopncii: {
    text: `{"hashRecords":[\n{"signalType":"VideoMD5",\n"hashValue":"${one}"},\n\n{"signalType":"VideoMD5","hashValue":"${two}"}]}`,
    lines: [2, 5],
  },
  vics: {
    text: `{${context},\n"value":[{"MediaID":1,\n"MD5":"${one}"},\n{"MediaID":2,"MD5":"${two}"}]}`,
    lines: [2, 4],
  },
  ncmec: {
    text: `<queryResult>\n<images>\n<image><id>1</id>\n<fingerprints><md5>${one}</md5></fingerprints></image>\n<image><id>2</id><fingerprints><md5>${two}</md5></fingerprints></image>\n</images></queryResult>`,
    lines: [3, 5],
  },
}

test.each(Object.entries(FILES))(
  'a row of %s is named by its line in the file, whatever the pieces',
  (format, file) => {
    for (const piece of [1, 7, 10_000]) {
      const reader = Object.entries(FORMAT_DOORS)
        .find(([name]) => name === format)?.[1]
        .reader()
      const rows = []
      for (let at = 0; at < file.text.length; at += piece)
        rows.push(...(reader?.push(file.text.slice(at, at + piece)) ?? []))
      rows.push(...(reader?.end() ?? []))
      expect(rows.map(({ line, refused }) => [line, refused])).toEqual(file.lines.map((line) => [line, null]))
    }
  },
)
