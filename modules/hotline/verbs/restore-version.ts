import { wordOf } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { selectVersion } from '@vigie/platform/playbook'
import { z } from 'zod'
import { may } from '../may.ts'
import { DOCUMENT_KINDS } from '../playbook/documents.ts'
import { changeFields, propose } from '../playbook/propose.ts'
import { refuse } from '../refusals.ts'

/** Proposes what an earlier version said. It is a proposal like any other: somebody else says yes to it. */
export const restoreVersion = operation({
  name: 'hotline.restore-version',
  who: may.restoreVersion,
  on: 'house',
  input: z.strictObject({ version: z.guid(), ...changeFields }),
  subject: ({ version }) => `playbook-version:${version}`,
  run: async (desk, { version, ...change }) => {
    const old = await selectVersion(desk.db, version)
    if (old === null) throw refuse('no-such-version')
    const { name, content, complete } = old
    const kind = wordOf(DOCUMENT_KINDS, old.kind)
    return propose(desk, { kind, name, content, complete, restores: version, ...change })
  },
})
