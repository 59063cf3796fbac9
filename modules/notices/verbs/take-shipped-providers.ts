import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { importDirectory } from '../providers/importing/import-directory.ts'
import { SHIPPED_DIRECTORY } from '../providers/shipped/shipped-directory.ts'

/** Takes over what Vigie ships of the very large platforms. It says from where, and nobody of this house has looked yet. */
export const takeShippedProviders = operation({
  name: 'notices.take-shipped-providers',
  who: may.keepDirectory,
  on: 'house',
  input: z.strictObject({}),
  subject: () => 'house',
  run: (desk) => importDirectory(desk, SHIPPED_DIRECTORY, 'shipped'),
})
