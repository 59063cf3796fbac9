/** The first part of the names of its databases, logins, cookies and key folders. */
export const NAME = 'centre'
