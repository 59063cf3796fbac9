export { type ConsoleOptions, consoleApp } from './console-app.ts'
export type { DeskApp, DeskComposition, DeskDeclaration } from './desk.ts'
export { FRAME_MENU } from './menu.ts'
