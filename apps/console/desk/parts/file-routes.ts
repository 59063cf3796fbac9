import { ROLES } from '@vigie/kernel'
import { KEEPING } from '@vigie/platform/web'
import type { ConsoleRoute } from '../../console.ts'
import { DESK_STYLE, LOOK_SCRIPT } from './files.ts'

/** The desk's own style and script, under names that hold their content's hash. */
export const FILE_ROUTES: readonly ConsoleRoute[] = [DESK_STYLE, LOOK_SCRIPT].map(({ path, type, body }) => ({
  method: 'GET',
  path,
  who: [...ROLES, 'anyone'],
  audit: 'nothing-opened',
  handle: (c) => c.body(body, 200, { 'content-type': type, 'cache-control': KEEPING.forEver }),
}))
