import type { ConsoleContext } from '@vigie/desk-frame/page-kit'
import { type Table, writeCsv, writeXlsx } from '@vigie/platform/document'

/** A table of a page, to be taken along: what a spreadsheet reads, and nothing in it is a formula. */
export const TABLE_FORMS = ['csv', 'xlsx'] as const
export type TableForm = (typeof TABLE_FORMS)[number]

const TYPES: Readonly<Record<TableForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const tableFile = async (
  c: ConsoleContext,
  form: TableForm,
  name: string,
  table: Table,
): Promise<Response> => {
  const headers = {
    'content-type': TYPES[form],
    'content-disposition': `attachment; filename="vigie-${name}.${form}"`,
  }
  return c.body(form === 'csv' ? writeCsv(table) : await writeXlsx(table), 200, headers)
}
