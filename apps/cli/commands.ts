import type { Command } from './command.ts'
import { HOUSE_KINDS } from './named-houses.ts'

/** Every subcommand of `vigie`, once. What one is made of is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Command | undefined>> = {
  demo: {
    usage: 'vigie demo [HOUSE or NAME=HOUSE]... [--json]',
    does: 'Starts all houses, or those named, with a demonstration world: made-up people, made-up cases, and a page where sent e-mail can be read and answered.',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  serve: {
    usage: 'vigie serve HOUSE [APP]... [--json]',
    does: `Starts one house (${HOUSE_KINDS.join(', ')}) with its own books, or only some of its apps.`,
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  migrate: {
    usage: 'vigie migrate [--json]',
    does: 'Makes the books where they are missing and brings every table up to date; forward only.',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  operations: {
    usage: 'vigie operations [--json]',
    does: 'Lists everything that can be done, who may, and the JSON Schema of its input.',
    load: async () => (await import('./commands/operations.ts')).operations,
  },
  do: {
    usage: 'vigie do NAME --as PERSON --input JSON [--json]',
    does: 'Carries one operation out in the name of a person (mail address, or "anyone" for the public).',
    load: async () => (await import('./commands/do.ts')).doOne,
  },
  drill: {
    usage: 'vigie drill FILE [--json]',
    does: 'Runs a list of steps in a centre that is thrown away, and prints each outcome as one line of JSON.',
    load: async () => (await import('./commands/drill.ts')).drill,
  },
  account: {
    usage: 'vigie account annual --year YEAR [--json]',
    does: 'Accounts for the notices of a year: by provider, kind and action, with the independence procedures (Art. 22(3)).',
    load: async () => (await import('./commands/account.ts')).account,
  },
  audit: {
    usage: 'vigie audit WORK [ENTRY] [OLDER NEWER] [--now] [--head HEAD]... [--json]',
    does: 'WORK is head (shows the signed head), verify (computes the log anew), prove (an entry) or consistency (two sizes).',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  backup: {
    usage: 'vigie backup WORK [NAME] [--trial] [--to TIME] [--into FOLDER] [--json]',
    does: 'WORK is create, list, verify (reads every byte again; --trial also restores and starts a copy) or restore (into a new folder, to latest or a moment).',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  addresses: {
    usage: 'vigie addresses mark [--batch N] [--json]',
    does: 'Lets the desk find addresses by their parts that stood in the register before it could; may be stopped, and begun again.',
    load: async () => (await import('./commands/addresses.ts')).addresses,
  },
  hashes: {
    usage:
      'vigie hashes WORK [FILE]... [--list NAME] [--format F] [--owner WHO] [--again] [--out FILE] [--pdq HEX] [--sha256 HEX] [--sha1 HEX] [--md5 HEX] [--file FILE] [--radius N] [--json]',
    does: 'Fingerprints of known pictures: takes lists in and gives them out, asks whether one is known, makes them of files.',
    load: async () => (await import('./commands/hashes.ts')).hashes,
  },
  providers: {
    usage: 'vigie providers import FILE --as PERSON [--json]',
    does: 'Takes a table (CSV or JSON) of providers, services, contact points and channels into the directory, and says of each row what became of it.',
    load: async () => (await import('./commands/providers.ts')).providers,
  },
  person: {
    usage:
      'vigie person invite --name NAME --mail MAIL [--language nl] [--role ROLE …] [--books BOOKS] [--json]',
    does: 'Takes somebody in and prints the code of their invitation. Without --role: the very first administrator.',
    load: async () => (await import('./commands/person.ts')).person,
  },
  keys: {
    usage: 'vigie keys ACT [--json]',
    does: 'Makes, shows and changes the keys, gives the public site its own, and shares the master key among officers.',
    load: async () => (await import('./commands/keys.ts')).keys,
  },
  privacy: {
    usage:
      'vigie privacy WORK [--as PERSON] [--input JSON] [--wish WISH] [--receipt WORDS] [--contact CONTACT] [--colleague NAME] [--file FILE] [--json]',
    does: 'WORK is schedule, due, run (destroys what is past its time), requests, records (of processing, Art. 30), or in the name of an officer: hold, lift, request, decide, answer (--file answer.pdf or .txt).',
    load: async () => (await import('./commands/privacy.ts')).privacy,
  },
  protocol: {
    usage:
      'vigie protocol WORK URL [--origin ORIGIN --key FILE] [--wait SECONDS] [--organisation NAME --contact ADDRESS --into FOLDER] [--json]',
    does: 'WORK is check (tries out any receiver of the Vigie protocol with tests of its own, line by line, with a key on this machine or one that ORIGIN shows) or key (makes a signing key for an origin, and the directory that it publishes).',
    load: async () => (await import('./commands/protocol.ts')).protocol,
  },
  settings: {
    usage: 'vigie settings [--json]',
    does: 'Lists every VIGIE_* variable, what it means and what holds now; secrets are not shown.',
    load: async () => (await import('./commands/settings.ts')).settings,
  },
  rows: {
    usage: 'vigie rows [--json]',
    does: "For developers: writes each module's row types from its migrated tables.",
    load: async () => (await import('./commands/rows.ts')).rows,
  },
}
