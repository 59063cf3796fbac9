import { connect } from 'node:net'
import { ask } from '../from-address.ts'

/** Addresses of visitors lie between 127.66.0.0 and 127.73.255.255, where nothing else on the machine talks. */
export const visitorAddress = (n: number): string =>
  `127.${66 + ((n >> 14) & 7)}.${(n >> 7) & 0x7f}.${1 + (n & 0x7f)}`

/** What a browser and a careless proxy may tell, each with a canary in it. */
const tellTales = (marker: string, which: number) => {
  const canary = (where: string) => `${marker}-${where}-${which}`
  return {
    'user-agent': `Mozilla/5.0 (${canary('agent')})`,
    referer: `https://${canary('referer')}.example/a/page`,
    'accept-language': `nl-BE, x-${canary('language')};q=0.5`,
    cookie: `seen=${canary('cookie')}`,
    // The last one is what our own proxy adds: it is believed, and must be forgotten like the address itself.
    'x-forwarded-for': `${visitorAddress(which + 50_000)}, ${visitorAddress(which + 60_000)}`,
    forwarded: `for=${visitorAddress(which + 70_000)};by=${canary('forwarded')}`,
    'x-real-ip': visitorAddress(which + 80_000),
    'sec-ch-ua': canary('hint'),
    authorization: `Basic ${canary('password')}`,
    'if-none-match': `"${canary('tag')}"`,
    'x-request-id': canary('request'),
    traceparent: canary('trace'),
  }
}

/** Sends so many reports, by form and by program, each from an address of its own. Gives how many were taken. */
export const sendReports = async (port: number, marker: string, count: number): Promise<number> => {
  let taken = 0
  let next = 0
  const hand = async (): Promise<void> => {
    for (let which = next++; which < count; which = next++) {
      const from = visitorAddress(which)
      const headers = tellTales(marker, which)
      const said = { kind: 'csam', language: 'nl', narrative: `A made-up story, number ${which}` }
      const byForm = which % 2 === 0
      const { status } = byForm
        ? await ask({
            port,
            from,
            headers,
            path: `/nl/report/sent?from=${marker}-query-${which}`,
            form: { ...said, step: 'check' },
          })
        : await ask({
            port,
            from,
            headers: { ...headers, 'content-type': 'application/json' },
            path: '/api/v1/reports',
            body: JSON.stringify(said),
          })
      if (status === (byForm ? 200 : 201)) taken++
    }
  }
  await Promise.all(Array.from({ length: 6 }, hand))
  return taken
}

const cutOff = (port: number, from: string, said: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: from })
    socket.once('error', () => resolve())
    socket.once('connect', () => {
      socket.write(said)
      setTimeout(() => {
        socket.destroy()
        resolve()
      }, 100)
    })
  })

/** What goes wrong must not be told with the visitor in it: wrong pages, wrong words, too much, broken off halfway. */
export const visitsThatFail = async (port: number, marker: string): Promise<void> => {
  const at = (which: number) => ({ port, from: visitorAddress(which), headers: tellTales(marker, which) })
  await ask({ ...at(20_000), path: `/nl/${marker}-nowhere` })
  await ask({ ...at(20_001), path: '/nl/mailbox', form: { receipt: 'no words of ours' } })
  await ask({ ...at(20_002), path: '/api/v1/reports', body: `{"broken": "${marker}` })
  await ask({ ...at(20_003), path: '/nl/report/check', body: Buffer.alloc(1_200_000, 'a') }).catch(
    () => undefined,
  )
  await ask({ ...at(20_004), path: '/nl/report/sent', method: 'DELETE' })
  await cutOff(
    port,
    visitorAddress(20_005),
    `POST /nl/report/sent HTTP/1.1\r\nHost: x\r\nX-Me: ${marker}-half\r\n`,
  )
  await cutOff(port, visitorAddress(20_006), `\u0000\u0001${marker} no request at all\r\n\r\n`)
}
