export { onceADay } from './once-a-day.ts'
export { receiveMail } from './receive-mail.ts'
export { serveWorkerHealth, workerApp } from './serve-worker-health.ts'
export { startWorker, type Worker } from './start-worker.ts'
