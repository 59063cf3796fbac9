/** A case of fifty items among the open ones. */
export const BIG_CASE = 14

/** How large a register is seeded, and whose names stand in it. */
export interface Plan {
  readonly cases: number
  /** Over how many days they came. */
  readonly days: number
  /** Open cases: they follow from how many people work here, not from how long the register has been kept. */
  readonly open: number
  /** Reports that made no case. */
  readonly caseless: number
  readonly today: string
  readonly staff: {
    readonly analysts: readonly [string, string, string]
    readonly coordinator: string
    /** A vetting for the rows that name one. */
    readonly eligibility: string
  }
  readonly providers: { readonly mail: string; readonly form: string }
}
