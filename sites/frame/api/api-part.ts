import type { OpenAPIHono } from '@hono/zod-openapi'
import type { RouteLine } from '@vigie/platform/web'
import type { Schema } from 'hono'
import type { PublicEnv, Site } from '../site.ts'

/** Where the interface for programs stands. */
export const API = '/api/v1'

/** What one site adds to the interface for programs. */
export interface ApiPart {
  /** What can be asked, below the address of the interface, with what the audit keeps. */
  readonly lines: readonly {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly audit: RouteLine['audit']
  }[]
  /** The titles of its refusals, by their word. */
  readonly titles: Readonly<Record<string, string>>
  put(app: OpenAPIHono<PublicEnv, Schema, string>, site: Site): void
}
