import type { Holding } from '@vigie/centre'
import { receiveReply } from '@vigie/notices'
import { bySystem } from '@vigie/platform/operation'
import { listenForPost, type PostListener } from '@vigie/platform/post'

const MOST_BYTES = 10 * 1024 * 1024

/**
 * Receives the mail that providers send back: the centre's mail server hands it on to this port. A mail that could not
 * be written down is not taken, so the other side keeps it and tries again.
 */
export const receiveMail = (holding: Holding, where: { host: string; port: number }): Promise<PostListener> =>
  listenForPost({
    ...where,
    maxBytes: MOST_BYTES,
    onMail: async (mail) => {
      await bySystem(holding.house, (desk) => receiveReply(desk, mail))
    },
  })
