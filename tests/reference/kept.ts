import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .transform((text) => Buffer.from(text, 'hex'))

/** The kinds of cells: bytes in hexadecimal digits, a list of them (`-` stands for no bytes), numbers, yes or no. */
export const cell = {
  text: z.string().min(1),
  number: z
    .string()
    .regex(/^\d+$/)
    .transform((digits) => Number(digits)),
  bytes: hex,
  list: z
    .string()
    .transform((text) => (text === '' ? [] : text.split(' ').map((one) => hex.parse(one.replace('-', ''))))),
  yes: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
}

/** The rows of a kept file: comment lines begin with `#`, the first other line names the columns. */
export const readKept = <Row extends z.ZodObject>(file: string, row: Row): z.output<Row>[] => {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = lines[0]?.split(',') ?? []
  return lines.slice(1).map((line) => {
    const cells = line.split(',')
    return row.parse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])))
  })
}
