import type { Language } from '@vigie/kernel'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { Texts } from './shape.ts'

export const TEXTS: Readonly<Record<Language, Texts>> = { nl, fr, de, en }
