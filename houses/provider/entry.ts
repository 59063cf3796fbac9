/** The provider, as far as somebody asks: its declaration alone, or all that it serves. */
export const load = {
  declared: async () => (await import('./house.ts')).provider,
  settings: async () => (await import('./settings.ts')).SETTINGS,
  serving: async () => (await import('./serving.ts')).serving,
}
