/** Settings of a server by name, as its command line takes them. */
export type ServerSettings = Readonly<Record<string, string>>

/** Nothing a person wrote may reach the log: neither statements, nor parameters, nor the row an error is about. */
const silence = {
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
}

const ours = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'replica',
  // An archive that stays away must not fill the disk of the books.
  max_slot_wal_keep_size: '1GB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  ...silence,
}

/** The words of the server's command line: our settings, and over them those given. */
export const wordsOf = (settings: ServerSettings): string[] =>
  Object.entries({ ...ours, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
