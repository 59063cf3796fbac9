/** The database of one set of books of a house. */
export const databaseNameOf = (house: string, books: string): string => `vigie_${house}_${books}`

/** A login of a house on the server: logins belong to the whole server, so the house is part of the name. */
export const loginNameOf = (house: string, login: string): string => `vigie_${house}_${login}`

/** Who owns the tables of one set of books: the migrator's login, held by no app. */
export const ownerNameOf = (house: string, books: string): string => `vigie_${house}_${books}_owner`
