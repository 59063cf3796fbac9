export * from './desk.ts'
export * from './may.ts'
export * from './operation.ts'
export * from './perform.ts'
