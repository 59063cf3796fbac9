import type { Duplex } from 'node:stream'
import pg from 'pg'

/** A position in the write-ahead log. */
export type Lsn = bigint

/** As the server writes it: two hexadecimal halves. */
export const readLsn = (text: string): Lsn => {
  const [, high, low] = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text) ?? []
  if (high === undefined || low === undefined) throw new Error(`not a position in the log: ${text}`)
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

export const writeLsn = (lsn: Lsn): string =>
  `${(lsn >> 32n).toString(16)}/${(lsn & 0xffffffffn).toString(16)}`.toUpperCase()

type Row = readonly (string | null)[]

/** One command of the replication protocol, as the client of `pg` drives it; its copied data is handed on piece by piece. */
class Command implements pg.Submittable {
  readonly rows: Row[] = []
  readonly ended: Promise<void>
  readonly #text: string
  readonly #take: (piece: Buffer) => void
  #fault: Error | null = null
  #settle: { resolve(): void; reject(fault: Error): void } | null = null

  constructor(text: string, take: (piece: Buffer) => void) {
    this.#text = text
    this.#take = take
    this.ended = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text)
  }

  handleDataRow({ fields }: { fields: Row }): void {
    this.rows.push(fields)
  }

  /** What cannot be kept ends the command: the connection is closed by whoever opened it. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.#fault) return
    try {
      this.#take(chunk)
    } catch (fault) {
      this.handleError(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }

  handleError(fault: Error): void {
    this.#fault ??= fault
    this.#settle?.reject(this.#fault)
  }

  handleReadyForQuery(): void {
    this.#settle?.resolve()
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

/** A connection over which the server gives its files and its log. */
export interface Replication {
  ask(command: string): Promise<readonly Row[]>
  /** Hands on every piece that is copied; a piece is only lent. Resolves to the rows when the server has finished. */
  copy(command: string, take: (piece: Buffer) => void): Promise<readonly Row[]>
  /** One piece the other way. */
  send(piece: Buffer): void
  readonly socket: Duplex
  close(): void
}

/** `url` is that of a login that may replicate. */
export const openReplication = async (url: string, name: string): Promise<Replication> => {
  const options = { connectionString: url, application_name: name, replication: 'true', keepAlive: true }
  const client: pg.Client = new pg.Client(options)
  client.on('error', () => undefined)
  await client.connect()
  const { stream: socket } = client.connection
  const copy = async (command: string, take: (piece: Buffer) => void): Promise<readonly Row[]> => {
    const running = client.query(new Command(command, take))
    await running.ended
    return running.rows
  }
  return {
    ask: (command) => copy(command, () => undefined),
    copy,
    send: (piece) => {
      const head = Buffer.alloc(5)
      head.write('d')
      head.writeUInt32BE(piece.length + 4, 1)
      socket.write(Buffer.concat([head, piece]))
    },
    socket,
    close: () => void socket.destroy(),
  }
}
