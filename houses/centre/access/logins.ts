import type { LoginName as DeclaredLogin } from '@vigie/centre'

/** A login of the centre as the server knows it. */
export type LoginName = `vigie_centre_${DeclaredLogin}`
