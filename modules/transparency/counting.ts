// How the account is counted from the books of the hotline. The public site has no business here: it reads what came of it.
export { accountSubscriber } from './account-subscriber.ts'
export { annualAccount } from './annual-account.ts'
