import type { Child } from 'hono/jsx'

/** The states of one component, for the gallery and its checks. Words here are made up and stay out of pages. */
export type Examples = {
  readonly component: string
  readonly states: readonly { readonly name: string; readonly show: () => Child }[]
}
