import { type Command, Misuse, type Run } from '../command.ts'

/** What can be done with keys, by the word after `vigie keys`. */
const ACTS: Readonly<Record<string, Command | undefined>> = {
  init: {
    usage: 'vigie keys init [--json]',
    does: 'Makes the keys of the house and the passwords of its logins where they are missing. Changes nothing that is there.',
    load: async () => (await import('./keys-init.ts')).initKeys,
  },
  list: {
    usage: 'vigie keys list [--books NAME] [--json]',
    does: 'Lists the day keys: which are in use, retired or destroyed, which lie in the cabinet, and how much lies under each.',
    load: async () => (await import('./keys-list.ts')).listKeys,
  },
  rotate: {
    usage: 'vigie keys rotate [--books NAME] [--day DAY]… [--finish] [--leave-broken] [--json]',
    does: 'Makes new day keys, seals everything to them, and destroys the old ones, while the house runs. Interrupted, it is simply called again.',
    load: async () => (await import('./keys-rotate.ts')).rotateKeys,
  },
  public: {
    usage: 'vigie keys public --out FILE [--books NAME] [--json]',
    does: 'Writes the one file with which the public site starts on another machine. It opens nothing.',
    load: async () => (await import('./keys-public.ts')).givePublicKeys,
  },
  escrow: {
    usage:
      'vigie keys escrow split --officers A,B,C --out FOLDER | recover --share FILE --share FILE [--out FILE] | rehearse [--share FILE]… [--books NAME] [--json]',
    does: 'Shares the master key among officers of whom any two can recover it, recovers it, or rehearses that.',
    load: async () => (await import('./keys-escrow.ts')).escrowKeys,
  },
}

export const keys: Run = async (call) => {
  const [word = '', ...words] = call.words
  const act = ACTS[word]
  const usages = Object.values(ACTS).map((one) => one?.usage)
  if (!act) throw new Misuse(`do what with the keys?\n  ${usages.join('\n  ')}`)
  const run = await act.load()
  await run({ ...call, words, usage: act.usage })
}
