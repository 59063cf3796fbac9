export { awayWord } from './away.ts'
export {
  checkApart,
  createBackup,
  dropBackups,
  isGood,
  type KeptArchive,
  keepArchive,
  type Listed,
  listBackups,
  type Restored,
  restoreBackup,
  type Target,
  type Verification,
  type Verified,
  verifyBackups,
} from './backup/index.ts'
export { createBooks, type Login } from './books.ts'
export { withClient, withDatabase } from './client.ts'
export { connect, Database, type JsonValue } from './connect.ts'
export { distributionPrograms } from './distribution.ts'
export { type Server, type StartOptions, startServer } from './embedded.ts'
export { type KeptServer, keepServer } from './keep-server.ts'
export { type MigrationSource, migrate } from './migrate.ts'
export { reachServer } from './reach.ts'
export { generateRows } from './rows.ts'
export { statement } from './statement.ts'
export { type ThrowawayDatabase, throwawayDatabase } from './throwaway.ts'
export { type TransactionOptions, transaction } from './transaction.ts'
export { waitForServer } from './wait-for-server.ts'
