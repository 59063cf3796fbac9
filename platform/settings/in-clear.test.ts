import { expect, test } from 'vitest'
import { readSettings } from './index.ts'

const TLS = { VIGIE_TLS_CERTIFICATE: '/etc/vigie/cert.pem', VIGIE_TLS_KEY: '/etc/vigie/key.pem' }

test.each([
  ['VIGIE_PUBLIC_ORIGIN', 'http://report.example'],
  ['VIGIE_PUBLIC_ORIGIN', 'http://192.168.1.5:8080'],
  ['VIGIE_CONSOLE_ORIGIN', 'http://desk.example'],
  ['VIGIE_CONSOLE_ORIGIN', 'http://127.0.0.1.example'],
  ['VIGIE_KEY_SERVICE_URL', 'http://keys.example/v1/transit'],
  ['VIGIE_DATABASE_URL', 'postgresql://a:b@db.example/postgres'],
  ['VIGIE_DATABASE_URL', 'postgresql://a:b@db.example/postgres?sslmode=require'],
  ['VIGIE_DATABASE_URL', 'postgresql://a:b@db.example/postgres?sslmode=verify-full&sslmode=disable'],
  ['VIGIE_DATABASE_URL', 'postgresql://a:b@db.example/postgres?sslmode=verify-full&uselibpqcompat=true'],
  ['VIGIE_DATABASE_URL', 'postgresql://a:b@127.0.0.1/postgres?host=db.example'],
  ['VIGIE_HOST', '0.0.0.0'],
  ['VIGIE_HOST', '192.168.1.5'],
  ['VIGIE_METRICS_LISTEN', '0.0.0.0:9100'],
  ['VIGIE_MAIL_LISTEN', '0.0.0.0:2525'],
  ['VIGIE_TLS_KEY', '/etc/vigie/key.pem'],
])('nothing starts with %s=%s: it would be said in clear', (variable, value) => {
  expect(() => readSettings({ [variable]: value })).toThrow(variable)
})

test.each([
  { VIGIE_PUBLIC_ORIGIN: 'https://report.example', VIGIE_CONSOLE_ORIGIN: 'https://desk.example' },
  { VIGIE_PUBLIC_ORIGIN: 'http://localhost:8080', VIGIE_CONSOLE_ORIGIN: 'http://127.0.0.1:8081' },
  { VIGIE_KEY_SERVICE_URL: 'http://[::1]:8200/v1/transit' },
  { VIGIE_DATABASE_URL: 'postgresql://a:b@db.example/postgres?sslmode=verify-full&sslrootcert=/etc/ca.pem' },
  { VIGIE_DATABASE_URL: 'postgresql://a:b@127.0.0.1:5432/postgres' },
  { VIGIE_DATABASE_URL: 'postgresql://a:b@localhost/postgres?host=/run/postgresql' },
  { VIGIE_HOST: '::1', VIGIE_METRICS_LISTEN: '127.0.0.1:9100', VIGIE_MAIL_LISTEN: '[::1]:2525' },
  { VIGIE_HOST: '0.0.0.0', VIGIE_METRICS_LISTEN: '0.0.0.0:9100', ...TLS },
])('%o is encrypted or stays on the machine, and starts', (variables) => {
  expect(() => readSettings(variables)).not.toThrow()
})
