import type { Day, InEveryLanguage, Language } from '@vigie/kernel'

/** What it can be about: the answers to the wayfinder's question. */
export const TOPICS = [
  'danger-now',
  'abuse-images',
  'intimate-images-minor',
  'intimate-images-adult',
  'contact-with-stranger',
  'bullying',
  'feeling-bad',
  'own-feelings',
  'phishing',
  'fraud',
  'gambling',
  'advertising',
  'hate',
  'sexism',
  'privacy',
  'media',
  'platform-refuses',
] as const
export type Topic = (typeof TOPICS)[number]

/** The authority's own word on itself. Verified: seen in its own page or an official one on that day. */
export type BodySource = { readonly name: string; readonly address: string } & (
  | { readonly verified: Day; readonly fromMemory: false }
  | { readonly verified: null; readonly fromMemory: true }
)

export type Body = {
  readonly id: string
  readonly name: InEveryLanguage
  readonly whatFor: InEveryLanguage
  readonly topics: readonly Topic[]
  readonly phone: string | null
  readonly mail: string | null
  readonly web: string
  /** The languages in which the body itself helps people. */
  readonly serves: readonly Language[]
  readonly source: BodySource
}

export const sameName = (name: string): InEveryLanguage => ({ nl: name, fr: name, de: name, en: name })

export const seenAt = (name: string, address: string, day: Day = '2026-11-22'): BodySource => ({
  name,
  address,
  verified: day,
  fromMemory: false,
})

export const fromMemory = (name: string, address: string): BodySource => ({
  name,
  address,
  verified: null,
  fromMemory: true,
})
