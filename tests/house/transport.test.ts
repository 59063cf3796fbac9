import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCiphers } from 'node:tls'
import { TLS } from '@vigie/platform/web'
import { expect, test } from 'vitest'

const install = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'operating', 'install.md'), 'utf8')
const [proxy = ''] = [...install.matchAll(/^```nginx\n([\s\S]*?)^```$/gm)].map(([, body = '']) => body)
const directive = (name: string): string[] =>
  [...proxy.matchAll(new RegExp(`^ *${name} (.+);$`, 'gm'))].map(([, value = '']) => value)

test('the proxy that operators are shown speaks TLS 1.3 first, 1.2 next, and nothing older', () => {
  expect(directive('ssl_protocols')).toEqual(['TLSv1.3 TLSv1.2'])
})

test('it has only suites with forward secrecy, the strongest first, the same as the apps themselves', () => {
  const [suites = ''] = directive('ssl_ciphers')
  const named = suites.split(':')
  const known = getCiphers()
  expect(named.filter((suite) => !known.includes(suite.toLowerCase()))).toEqual([])
  expect(
    named.filter((suite) => !/^ECDHE-(ECDSA|RSA)-(AES(256|128)-GCM|CHACHA20-POLY1305)/.test(suite)),
  ).toEqual([])
  expect(named[0]).toContain('AES256-GCM')
  expect(directive('ssl_prefer_server_ciphers')).toEqual(['on'])
  expect(TLS.ciphers.split(':').filter((suite) => !suite.startsWith('TLS_'))).toEqual(named)
})

test('each of its names has a certificate, and in clear it only leads to TLS', () => {
  const servers = proxy.split(/^server \{$/m).slice(1)
  expect(servers.length).toBeGreaterThanOrEqual(3)
  for (const server of servers) {
    const isClear = /listen 80;/.test(server)
    expect(server).toContain('access_log off;')
    expect(/ssl_certificate \/etc\/letsencrypt\//.test(server)).toBe(!isClear)
    expect(/return 301 https:\/\//.test(server)).toBe(isClear)
    expect(/proxy_pass/.test(server)).toBe(!isClear)
  }
})
