import { randomUUID } from 'node:crypto'

/** A new identifier. Version 4 on purpose: version 7 would carry the exact moment of an anonymous report. */
export const newId = (): string => randomUUID()
