export { receiveMail } from './receive-mail.ts'
export { startWorker, type Worker } from './start-worker.ts'
