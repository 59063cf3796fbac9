import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCertificate } from '../../../platform/post/encryption/testing-certificate.ts'
import { openDesk, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

test('one person proposes where notices to a provider go, another reads both addresses and says yes', async () => {
  const [hanne, bram, olivia] = await Promise.all(
    (['hanne', 'bram', 'olivia'] as const).map((name) => desk.seat(name)),
  )
  if (!hanne || !bram || !olivia) throw new Error('nobody is there')
  expect((await olivia.get('/en/providers')).status).toBe(403)
  await hanne.act('notices.add-provider', {
    name: 'Tulpenveld',
    country: 'NL',
    roles: 'host',
    languages: 'nl',
    inEuScope: 'true',
    channel: 'mail',
    mailbox: 'abuse@tulpenveld.example',
  })
  const own = (await hanne.get('/en/providers')).html
  expect(textOf(own)).toContain('No address confirmed yet')
  expect(textOf(own)).toContain('you prepared this')
  expect(own).not.toContain('act/notices.confirm-provider-address')

  const waiting = (await bram.get('/en/providers')).html
  expect(textOf(waiting)).toContain('abuse@tulpenveld.example')
  await bram.act('notices.confirm-provider-address', { proposal: hidden(waiting, 'proposal') })
  const after = (await hanne.get('/en/providers')).html
  expect(textOf(after)).not.toContain('No address confirmed yet')
  expect(after).not.toContain('act/notices.decline-provider-address')

  const path = /href="(\/en\/providers\/[0-9a-f-]{36})">Tulpenveld/.exec(after)?.[1] ?? ''
  const page = await hanne.get(path)
  expect(textOf(page.html)).toContain('abuse@tulpenveld.example')
  // Nobody types an id: what is proposed is about this provider, and its kind is asked first.
  const first = await hanne.get(`${path}/channel`)
  expect(first.html).toContain('value="atproto"')
  expect(first.html).not.toContain('name="endpoint"')
  const fieldsOf = async (kind: string) =>
    [...(await hanne.get(`${path}/channel?kind=${kind}`)).html.matchAll(/ name="([a-zA-Z]+)"/g)].map(
      ([, name]) => name,
    )
  expect(await fieldsOf('mail')).toEqual(
    expect.arrayContaining(['endpoint', 'encryption', 'publicKey', 'formPlace']),
  )
  expect(await fieldsOf('mail')).not.toEqual(expect.arrayContaining(['credential']))
  expect(await fieldsOf('discourse')).toEqual(expect.arrayContaining(['credential', 'ourAccount']))
  for (const other of ['encryption', 'publicKey', 'labeler', 'forward', 'register'])
    expect(await fieldsOf('discourse')).not.toContain(other)
  const form = (await hanne.get(`${path}/channel?kind=discourse`)).html
  const refused = await hanne.act('notices.propose-channel', {
    provider: hidden(form, 'provider'),
    channelKind: 'discourse',
    endpoint: 'http://tulpenveld.example',
    credential: 'tulpenveld-forum',
    ourAccount: 'vigie',
    languages: 'nl',
    'asked-at': `${path}/channel?kind=discourse`,
  })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="http://tulpenveld.example"')
  expect(refused.html).toContain('value="vigie"')
  expect(refused.html).not.toContain('name="labeler"')
})

const REFUSED = {
  nl: ['verlopen', 'kan niet worden gelezen', 'geheime sleutel'],
  fr: ['a expiré', 'ne peut pas être lue', 'clé secrète'],
  de: ['abgelaufen', 'ist nicht lesbar', 'geheimer Schlüssel'],
  en: ['has expired', 'cannot be read', 'secret key'],
}

test('a key with which nothing can be encrypted is refused in plain words, and what was typed stays there', async () => {
  const hanne = await desk.seat('hanne')
  const provider = desk.providers.get('wolkenhost') ?? ''
  const expired = makeCertificate({ until: new Date('2026-01-02T00:00:00Z') })
  const keys = [expired.publicKey, 'pasted in part', expired.privateKey]
  for (const [language, said] of Object.entries(REFUSED)) {
    const path = `/${language}/providers/${provider}/channel?kind=mail`
    for (const [at, publicKey] of keys.entries()) {
      const given = { provider, channelKind: 'mail', endpoint: 'abuse@wolkenhost.example', languages: 'de' }
      const refused = await hanne.post(`/${language}/act/notices.propose-channel`, {
        ...given,
        encryption: 'smime',
        publicKey,
        'asked-at': path,
      })
      expect(refused.status).toBe(422)
      expect(textOf(refused.html)).toContain(said[at])
      expect(refused.html).toContain('value="abuse@wolkenhost.example"')
      expect(refused.html).toContain(publicKey.trim().slice(0, 60))
    }
  }
})

test('the form of a way marks what usually comes back by it, and nothing that it cannot bring', async () => {
  const hanne = await desk.seat('hanne')
  const path = `/en/providers/${desk.providers.get('wolkenhost')}/channel`
  const marked = async (kind: string) => {
    const { html } = await hanne.get(`${path}?kind=${kind}`)
    return [...html.matchAll(/<input[^>]*name="capabilities"[^>]*>/g)].flatMap(([input]) =>
      / checked/.test(input) ? (/value="([a-z]+)"/.exec(input)?.[1] ?? []) : [],
    )
  }
  expect(await marked('mastodon')).toEqual([])
  expect(await marked('peertube')).toEqual(['thread', 'poll'])
  expect(await marked('vigie-protocol')).toEqual(['ack', 'decision', 'poll'])
  expect(await marked('mail')).toEqual(['ack', 'decision', 'thread'])
})

test('what a company is can be noted anew, with the day on which somebody saw it, and letters name it from then on', async () => {
  const hanne = await desk.seat('hanne')
  const provider = desk.providers.get('wolkenhost') ?? ''
  const path = `/en/providers/${provider}`
  expect(textOf((await hanne.get(path)).html)).toContain('Change the company')
  const given = {
    provider,
    name: 'Wolkenhost GmbH',
    postalAddress: 'Wolkenweg 1\n10115 Berlin',
    country: 'de',
    roles: ['host', 'cdn'],
    languages: ['de', 'en'],
    inEuScope: 'yes',
    source: 'its own imprint',
    sourceDay: '2026-01-05',
  }
  const named = await hanne.act('notices.note-provider', { ...given, name: 'someone@wolkenhost.example' })
  expect(named.status).toBe(422)
  const taken = await hanne.act('notices.note-provider', { ...given, name: 'Buurtnet' })
  expect(taken.status).toBe(409)
  expect((await hanne.act('notices.note-provider', given)).status).toBe(303)
  const page = textOf((await hanne.get(path)).html)
  for (const said of ['Wolkenhost GmbH', 'Wolkenweg 1', 'Content delivery network', 'its own imprint'])
    expect(page).toContain(said)
})

test('a table is read in at the desk: each row says what became of it, and the same table once more changes nothing', async () => {
  const hanne = await desk.seat('hanne')
  expect((await hanne.get('/en/providers/import')).html).toContain('name="directoryTable"')
  const directoryTable = [
    'provider;country;provider_roles;postal_address;service;service_roles;domains;purpose;mailbox',
    'Lelieveld;BE;platform;Leliestraat 1, Brussel;Lelie;platform;lelie.example;authorities;dsa@lelieveld.example',
    'Nieuwveld;;;;;;;;',
    'Lelieveld;Belgium;;;;;;;',
  ].join('\n')
  const first = await hanne.act('notices.import-providers', { directoryTable })
  expect(first.status).toBe(200)
  const report = textOf(first.html)
  expect(report).toMatch(/2 Company: added Service: added Contact point: added/)
  expect(report).toMatch(/3 Company: refused\. A new company needs a country/)
  expect(report).toMatch(/4 Company: unchanged country/)
  const again = textOf((await hanne.act('notices.import-providers', { directoryTable })).html)
  expect(again).toContain('added: 0 · changed: 0 · proposed: 0')
  const path =
    /href="(\/en\/providers\/[0-9a-f-]{36})">Lelieveld/.exec((await hanne.get('/en/providers')).html)?.[1] ??
    ''
  const page = textOf((await hanne.get(path)).html)
  expect(page).toContain('Leliestraat 1, Brussel')
  expect(page).toContain('not verified')
  const unsaid = {
    nl: 'Uit een bestand dat niet zei vanwaar',
    fr: 'D’un fichier qui ne disait pas d’où',
    de: 'Aus einer Datei, die nicht sagte, woher',
    en: 'From a file that did not say from where',
  }
  for (const [language, words] of Object.entries(unsaid)) {
    const seen = textOf((await hanne.get(path.replace('/en/', `/${language}/`))).html)
    expect(seen).toContain(words)
    expect(seen).not.toContain('a file without a source')
  }
  const unreadable = await hanne.act('notices.import-providers', {
    directoryTable: '{"',
    'asked-at': '/en/providers/import',
  })
  expect(unreadable.status).toBe(422)
  expect(unreadable.html).toContain('{&quot;')
})
