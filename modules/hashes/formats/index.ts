import type { Format, FormatDoor } from './format.ts'
import { ncmec } from './ncmec.ts'
import { plain } from './plain.ts'
import { stopncii } from './stopncii.ts'
import { threatexchange } from './threatexchange.ts'
import { vics } from './vics.ts'

/** How each format is read and written. */
export const FORMAT_DOORS: Readonly<Record<Format, FormatDoor>> = {
  ncmec,
  stopncii,
  threatexchange,
  vics,
  'plain-pdq': plain('pdq'),
  'plain-sha256': plain('sha256'),
  'plain-sha1': plain('sha1'),
  'plain-md5': plain('md5'),
}
