import type { z } from 'zod'

declare module 'zod' {
  interface GlobalMeta {
    /** What a demonstration shows where nothing is set. */
    example?: string
  }
}

/** What a house brings to the settings: it stands in the head of its letters, and nobody else is asked for it. */
export interface OwnSettings {
  /** What the organisation is called where VIGIE_NAME does not say. */
  readonly organisation: string
  /** Who sends its e-mail where VIGIE_MAIL_FROM does not say: the part before the @ of its domain. */
  readonly sender: string
  readonly table: z.ZodObject<Readonly<Record<string, z.ZodType<string | undefined>>>>
}
