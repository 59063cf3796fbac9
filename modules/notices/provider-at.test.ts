import { expect, test } from 'vitest'
import type { Provider } from './provider.ts'
import { providerAt, serviceAt } from './provider-at.ts'
import type { Service } from './providers/service.ts'

const provider = (name: string, mailbox: string | null, formPlace: string | null = null): Provider => ({
  id: name,
  name,
  country: 'IE',
  roles: ['platform'],
  languages: ['en'],
  inEuScope: true,
  channel: 'mail',
  mailbox,
  formPlace,
  key: null,
})
const big = provider('Big', 'notices@big.example')
const shop = provider('Shop', 'help@shop.big.example')
const form = provider('Form', null, 'https://form.example/notices')
const small = provider('Small', 'small@gmail.com')
const none = provider('None', null)
const all = [big, shop, form, small, none]

test.each([
  ['big.example', 'Big'],
  ['pictures.big.example', 'Big'],
  ['a.shop.big.example', 'Shop'],
  ['form.example', 'Form'],
  ['notbig.example', undefined],
  ['big.example.elsewhere.example', undefined],
  // Anybody has a mailbox there: it is nobody’s own.
  ['gmail.com', undefined],
])('%s is a place of %s', (host, name) => {
  expect(providerAt(all, host)?.name).toBe(name)
})

test('where two have the same domain, neither is proposed', () => {
  expect(providerAt([big, provider('Bigger', 'other@big.example')], 'www.big.example')).toBeNull()
})

const service = (name: string, domains: readonly string[]): Service => ({
  id: name,
  provider: 'Big',
  name,
  version: 1,
  roles: ['platform'],
  inScope: true,
  platformName: null,
  domains,
  origin: 'shipped',
  source: 'made up',
  sourceDay: '2026-01-05',
  notedBy: 'hanne',
  notedAt: new Date('2026-01-05'),
  checkedAt: null,
})

test('a service is found by its domains, and its provider with it', () => {
  const services = [service('Bigram', ['bigram.example']), service('Bigtalk', ['talk.bigram.example'])]
  expect(serviceAt(services, 'www.bigram.example')?.name).toBe('Bigram')
  expect(serviceAt(services, 'a.talk.bigram.example')?.name).toBe('Bigtalk')
  expect(serviceAt(services, 'big.example')).toBeNull()
  expect(providerAt(all, 'www.bigram.example', services)?.name).toBe('Big')
  expect(providerAt(all, 'www.bigram.example')).toBeNull()
})
