import { createServer } from 'node:net'

/** Listeners on several addresses of the machine, one port; they answer nothing and count everybody. */
export const openHoneypots = async () => {
  let visits = 0
  const first = createServer((socket) => {
    visits++
    socket.destroy()
  })
  const listen = (server: typeof first, port: number, host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        const at = server.address()
        resolve(at !== null && typeof at === 'object' ? at.port : port)
      })
    })
  const port = await listen(first, 0, '127.0.0.1')
  const others = ['127.99.0.1', '127.0.0.2', '::1'].map((host) => ({
    host,
    server: createServer((socket) => {
      visits++
      socket.destroy()
    }),
  }))
  const open = [first]
  for (const { host, server } of others) {
    // A machine without IPv6 has one listener fewer.
    await listen(server, port, host).then(
      () => open.push(server),
      (fault: unknown) => {
        if (host !== '::1') throw fault
      },
    )
  }
  return {
    port,
    visits: () => visits,
    close: () =>
      Promise.all(open.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))),
  }
}
