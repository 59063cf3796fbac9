import { type Command, Misuse } from '../command.ts'
import { escrowKeys } from './keys-escrow.ts'
import { initKeys } from './keys-init.ts'
import { listKeys } from './keys-list.ts'
import { givePublicKeys } from './keys-public.ts'
import { rotateKeys } from './keys-rotate.ts'

/** What can be done with keys, by the word after `vigie keys`. */
const ACTS: Readonly<Record<string, Command | undefined>> = {
  init: initKeys,
  list: listKeys,
  rotate: rotateKeys,
  public: givePublicKeys,
  escrow: escrowKeys,
}

export const keys: Command = {
  usage: 'vigie keys ACT [--json]',
  does: 'Makes, shows and changes the keys, gives the public site its own, and shares the master key among officers.',
  run: async (call) => {
    const [word = '', ...words] = call.words
    const act = ACTS[word]
    const usages = Object.values(ACTS).map((one) => one?.usage)
    if (!act) throw new Misuse(`do what with the keys?\n  ${usages.join('\n  ')}`)
    await act.run({ ...call, words })
  },
}
