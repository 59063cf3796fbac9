import type { Mailbox, ModuleDeclaration } from '@vigie/platform/house'
import { bySystem, type Desk, type House } from '@vigie/platform/operation'
import { listenForPost, type PostListener, type ReceivedMail } from '@vigie/platform/post'

const MOST_BYTES = 10 * 1024 * 1024

const takeIn = async (mailboxes: readonly Mailbox[], desk: Desk, mail: ReceivedMail): Promise<void> => {
  for (const { take } of mailboxes) if (await take(desk, mail)) return
  throw new Error('no mailbox of the house takes this e-mail')
}

/**
 * Receives the e-mail that comes in for the house: its mail server hands it on to this port. An e-mail that could not
 * be written down is not taken, so the other side keeps it and tries again.
 */
export const receiveMail = (
  house: House,
  modules: readonly ModuleDeclaration[],
  where: { host: string; port: number },
): Promise<PostListener> => {
  const mailboxes = modules.flatMap((module) => module.mailboxes ?? [])
  return listenForPost({
    ...where,
    maxBytes: MOST_BYTES,
    onMail: (mail) => bySystem(house, (desk) => takeIn(mailboxes, desk, mail)),
  })
}
