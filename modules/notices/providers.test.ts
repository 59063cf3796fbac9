import { describe, expect, it } from 'vitest'
import { DEMONSTRATION_PROVIDERS, type SeedProvider } from './providers.ts'

const providers: readonly SeedProvider[] = DEMONSTRATION_PROVIDERS

describe('the providers of the demonstration', () => {
  it('are made up: nothing points outside .example', () => {
    for (const provider of providers) {
      expect(provider.domain).toMatch(/^[a-z]+\.example$/)
      expect(provider.noticeMailbox.endsWith(`@${provider.domain}`), provider.id).toBe(true)
      if (provider.form !== null) expect(new URL(provider.form).hostname).toBe(provider.domain)
    }
  })

  it('have a form exactly when that is their channel, and a language to be written in', () => {
    for (const provider of providers) {
      expect(provider.form !== null, provider.id).toBe(provider.channel === 'form')
      expect(provider.languages.length, provider.id).toBeGreaterThan(0)
    }
  })

  it('show each way a notice can go: a Belgian one, an EU platform, a foreign host, one outside the scope', () => {
    expect(providers.filter((provider) => provider.hostsIn === 'BE').map((provider) => provider.id)).toEqual([
      'buurtnet',
    ])
    expect(providers.some((provider) => provider.roles.includes('very-large') && provider.inEuScope)).toBe(
      true,
    )
    expect(providers.some((provider) => provider.roles.includes('host') && provider.country === 'NL')).toBe(
      true,
    )
    expect(providers.filter((provider) => !provider.inEuScope).map((provider) => provider.id)).toEqual([
      'nowherehost',
    ])
  })

  it('each have their own id and domain', () => {
    expect(new Set(providers.map((provider) => provider.id)).size).toBe(providers.length)
    expect(new Set(providers.map((provider) => provider.domain)).size).toBe(providers.length)
  })
})
