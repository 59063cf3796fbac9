import { getNotice, sendingOf } from '@vigie/notices'
import type { World } from './world.ts'

type Hands = Pick<World, 'read' | 'receive' | 'deliver'> & { readonly staff: Pick<World['staff'], 'hanne'> }

/** The provider answers the letter of a notice with plain words, as any mail program writes them. */
export const mailBack = async (world: Hands, notice: string, text: string): Promise<void> => {
  const view = await world.read(world.staff.hanne, (desk) => getNotice(desk, notice))
  const letter = sendingOf(view)?.messageId ?? ''
  await world.receive(
    [
      `From: ${view.provider.mailbox ?? ''}`,
      `Subject: Re: [${view.reference}]`,
      `Message-ID: <${notice}.reply@mail.example>`,
      `In-Reply-To: ${letter}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...text.split('\n'),
      '',
    ].join('\r\n'),
  )
  await world.deliver()
}
