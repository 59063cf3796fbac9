export * from './define-house.ts'
export * from './define-module.ts'
export * from './machine-question.ts'
export * from './own-modules.ts'
