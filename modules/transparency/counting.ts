// How the account is counted from the books of the hotline. The public site has no business here: it reads what came of it.
export { annualAccount } from './annual-account.ts'
export { countChangedYears } from './count-changed-years.ts'
