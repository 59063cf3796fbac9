// The keys are read off the English files, so that a word is added in the four locales and nowhere else.
import type account from './en/account.json' with { type: 'json' }

type In<File extends string, Texts> = `${File}.${Extract<keyof Texts, string>}`

export type WordKey = In<'account', typeof account>
