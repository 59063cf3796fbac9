import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { exampleCentreAt, openThrowawayCentre } from '@vigie/centre'
import { CENTRE_SITE } from '@vigie/centre/site'
import { canonicalAddress, readAddresses } from '@vigie/intake'
import { createHouse } from '@vigie/platform/house'
import { publicApp } from '@vigie/site-frame'
import { hiddenOf } from '@vigie/site-reporting/reading-pages'
import { z } from 'zod'
import { wireCentre } from '../../tests/law/wire-centre.ts'

const Given = z.object({
  superUrl: z.string(),
  folder: z.string(),
  quick: z.boolean(),
  planted: z.boolean(),
  addresses: z.array(z.string()),
})
const MOST_AT_ONCE = 20

/** Everything that happens to a reported address here: form, books, desk, notice, answer, clocks. Runs under the system's eye. */
const { superUrl, folder, quick, planted, addresses } = Given.parse(JSON.parse(await text(process.stdin)))
const keyFolder = join(folder, 'keys')
const place = exampleCentreAt({ superUrl, keyFolder })
await createHouse(place)
const house = await wireCentre((subscribers) => openThrowawayCentre({ template: place, subscribers }))
const { centre } = house
const site = publicApp(CENTRE_SITE, centre.public, {
  origin: 'http://localhost',
})

const byForm = async (lines: string): Promise<void> => {
  const send = (step: string, form: Record<string, string>) =>
    site.request(`/en/report/${step}`, { method: 'POST', body: new URLSearchParams(form) })
  const story = { step: 'contact', kind: 'csam', narrative: 'Made up.', addresses: lines }
  const check = await (await send('check', story)).text()
  await (await send('sent', hiddenOf(check))).text()
}

// The planted defect: whether a reported page is still there, as many a tool would look it up.
const peek = (address: string): Promise<void> =>
  new Promise((resolve) => {
    const [, host = '127.0.0.1', port = '80'] = /^http:\/\/([\w.]+):(\d+)\//.exec(address) ?? []
    const socket = connect({ host, port: Number(port), timeout: 500 })
    for (const end of ['connect', 'error', 'timeout']) socket.once(end, () => resolve(void socket.destroy()))
  })

const readable = addresses.filter((address) => readAddresses(address).complaints.length === 0)
for (let at = 0; at < addresses.length; at += MOST_AT_ONCE) {
  await byForm(addresses.slice(at, at + MOST_AT_ONCE).join('\n'))
}
await centre.deliver()
if (planted) for (const address of readable.slice(0, 20)) await peek(address)

const provider = await house.addProvider('Pixelkist')
let notices = 0
const apart = readable.filter(
  (address, at) =>
    readable.findIndex((other) => canonicalAddress(other) === canonicalAddress(address)) === at,
)
const rounds = quick ? 3 : 12
for (let round = 0; round < rounds; round++) {
  const chosen = Array.from({ length: 8 }, (_, at) => apart[(round * 37 + at * 11) % apart.length] ?? '')
  const items = await house.found([...new Set(chosen)].map((address) => `${address}${round}`))
  for (const one of items) await house.trace(one, 'IE', provider)
  const { mail } = await house.notify(items.slice(0, 3), provider)
  await house.answer(mail, `We looked at ${addresses.slice(0, 30).join(' and ')} and removed it all.`)
  await house.wait(3 * 86_400_000)
  for (const one of items) await house.see(one)
  notices++
}
await house.close()
process.stdout.write(
  JSON.stringify({ spellings: addresses.length, taken: readable.length, notices, allowed: house.ports }),
)
process.exit(0)
