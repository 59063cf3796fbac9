import type { RefusalSort } from '@vigie/kernel'

export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** Problem details of RFC 9457. `code` is the word of the refusal, for programs; `title` is for whoever reads the log. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors?: readonly FieldProblem[]
}

const STATUS = { unknown: 404, forbidden: 403, conflict: 409, invalid: 422 } as const satisfies Record<
  RefusalSort,
  number
>

/** The HTTP status of a refusal, the same in every app. */
export const statusOf = (sort: RefusalSort): (typeof STATUS)[RefusalSort] => STATUS[sort]

/** An answer of `application/problem+json`. */
export const problem = (details: Problem, headers: Record<string, string> = {}): Response => {
  const { status, code, title, errors } = details
  const body = { type: 'about:blank', title, status, code, ...(errors ? { errors } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
