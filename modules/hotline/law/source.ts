import type { Day } from '@vigie/kernel'

/** Where a statement comes from: the authority, and whether anyone has checked it there or elsewhere. */
export type Source = { readonly name: string; readonly address: string } & (
  | { readonly verified: Day; readonly fromMemory: false; readonly confirmedAt: string }
  | { readonly verified: null; readonly fromMemory: true }
)
