import type { BooksDeclaration } from '@vigie/platform/house'
import { transparency } from '@vigie/transparency/module'

const READS = { keys: 'none', reads: ['transparency'] } as const

/** What anybody may read. */
export const commonsBooks = {
  modules: [transparency],
  roles: [],
  logins: {
    public: { part: 'public', ...READS },
    desk: { part: 'desk', ...READS },
    worker: { part: 'worker', ...READS },
  },
} as const satisfies BooksDeclaration
