// The keys are read off the English files, so that a word is added in the four locales and nowhere else.
import type answer from './en/answer.json'
import type console from './en/console.json'
import type desk from './en/desk.json'
import type fields from './en/fields.json'
import type hotline from './en/hotline.json'
import type intake from './en/intake.json'
import type notices from './en/notices.json'
import type operations from './en/operations.json'
import type people from './en/people.json'
import type pictures from './en/pictures.json'
import type privacy from './en/privacy.json'
import type publicSite from './en/public.json'
import type refusals from './en/refusals.json'
import type routes from './en/routes.json'
import type transparency from './en/transparency.json'
import type values from './en/values.json'
import type wayfinder from './en/wayfinder.json'

type In<File extends string, Texts> = `${File}.${Extract<keyof Texts, string>}`

export type WordKey =
  | In<'answer', typeof answer>
  | In<'console', typeof console>
  | In<'desk', typeof desk>
  | In<'fields', typeof fields>
  | In<'hotline', typeof hotline>
  | In<'intake', typeof intake>
  | In<'notices', typeof notices>
  | In<'operations', typeof operations>
  | In<'people', typeof people>
  | In<'pictures', typeof pictures>
  | In<'privacy', typeof privacy>
  | In<'public', typeof publicSite>
  | In<'refusals', typeof refusals>
  | In<'routes', typeof routes>
  | In<'transparency', typeof transparency>
  | In<'values', typeof values>
  | In<'wayfinder', typeof wayfinder>
