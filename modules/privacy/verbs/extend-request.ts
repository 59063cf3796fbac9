import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may, mayExtendRequest } from '../may.ts'
import { refuse } from '../refusals.ts'
import { EXTENSION_REASONS, getRequest } from '../request.ts'
import { insertExtension } from '../request-rows.ts'

/** Takes two months more for a request, once, with the reason that the person concerned is told within the first (Art. 12(3)). */
export const extendRequest = operation({
  name: 'privacy.extend-request',
  who: may.extendRequest,
  on: 'house',
  input: z.strictObject({ request: z.uuid(), extensionReason: z.enum(EXTENSION_REASONS) }),
  subject: ({ request }) => `request:${request}`,
  run: async (desk, { request: id, extensionReason: reason }) => {
    const why = mayExtendRequest(await getRequest(desk, id), desk.today)
    if (why !== null) throw refuse(why)
    const row = { request: id, reason, extendedBy: staffOf(desk), extendedOn: desk.today }
    await orRefuse(insertExtension(desk.db, row), { taken: refuse('extended-already') })
    return { request: id, answerBy: (await getRequest(desk, id)).answerBy }
  },
})
