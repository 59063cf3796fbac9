import { type Desk, type Purpose, visit, type Who } from '@vigie/platform/operation'
import { type Audit, LANG } from '@vigie/platform/web'
import type { ConsoleContext, ConsoleRoute } from './console.ts'

interface Page {
  /** The path after the language: `/people`. */
  readonly path: string
  readonly who: readonly Who[]
  /** The act that the audit keeps of every visit, and of what. */
  readonly audit:
    | 'nothing-opened'
    | { readonly act: `${string}.${string}`; subject(c: ConsoleContext): string; readonly purpose?: Purpose }
  /** Reads at a desk that cannot write and draws the page. */
  show(desk: Desk, c: ConsoleContext): Promise<Response>
}

/** One page that only reads. What is opened is written down before the answer leaves. */
export const page = ({ path, who, audit, show }: Page): ConsoleRoute => ({
  method: 'GET',
  path: `/${LANG}${path}`,
  who,
  audit: audit === 'nothing-opened' ? audit : audit.act,
  handle: (c, actor) =>
    visit(
      c.var.console.house,
      actor,
      audit === 'nothing-opened' ? null : { ...audit, subject: audit.subject(c) },
      (desk) => show(desk, c),
    ),
})

/** One thing that a person does to their own account: a form that is posted. */
export const post = (
  path: string,
  who: readonly Who[],
  handle: (c: ConsoleContext) => Promise<Response>,
  audit: Audit = 'by-operation',
): ConsoleRoute => ({
  method: 'POST',
  path: `/${LANG}${path}`,
  who,
  audit,
  handle: (c) => handle(c),
})
