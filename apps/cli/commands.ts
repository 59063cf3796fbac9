import type { Command } from './command.ts'
import { account } from './commands/account.ts'
import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { demo } from './commands/demo.ts'
import { doOne } from './commands/do.ts'
import { drill } from './commands/drill.ts'
import { hashes } from './commands/hashes.ts'
import { keys } from './commands/keys.ts'
import { migrate } from './commands/migrate.ts'
import { operations } from './commands/operations.ts'
import { person } from './commands/person.ts'
import { privacy } from './commands/privacy.ts'
import { rows } from './commands/rows.ts'
import { serve } from './commands/serve.ts'
import { settings } from './commands/settings.ts'

/** Every subcommand of `vigie`, once. */
export const COMMANDS: Readonly<Record<string, Command | undefined>> = {
  demo,
  serve,
  migrate,
  operations,
  do: doOne,
  drill,
  account,
  audit,
  backup,
  hashes,
  person,
  keys,
  privacy,
  settings,
  rows,
}
