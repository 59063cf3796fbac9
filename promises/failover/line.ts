import { connect, createServer, type Socket } from 'node:net'

/** A line to whichever server it leads to now, as an operator's address that moves, or a cable that may be slow or cut. */
export interface Line {
  readonly port: number
  /** From now on it leads there; whoever is connected is cut off. With null it leads nowhere. */
  lead(to: number | null): void
  /** What is sent from now on stays in the line, until it is cut. */
  stall(): void
  close(): Promise<void>
}

export const openLine = async (first: number | null = null): Promise<Line> => {
  let to = first
  let stalled = false
  const sockets = new Set<Socket>()
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket)
    if (stalled) socket.pause()
    socket.setNoDelay(true)
    socket.on('data', (bytes) => {
      other.write(bytes)
    })
    socket.on('error', () => undefined)
    socket.once('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = createServer((near) => {
    if (to === null) return near.destroy()
    const far = connect({ host: '127.0.0.1', port: to })
    keep(near, far)
    keep(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    lead: (next) => {
      to = next
      stalled = false
      cut()
    },
    stall: () => {
      stalled = true
      for (const socket of sockets) socket.pause()
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
