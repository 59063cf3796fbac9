import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { JoinedBlob } from './join-pieces.ts'
import { parseMail } from './parse-mail.ts'

/** This file as a thread of its own: it takes one mail at a time and answers with what it read. */
export const MAIL_THREAD = { url: new URL(import.meta.url), name: 'vigie-mail' }

if (!isMainThread && parentPort !== null && workerData === MAIL_THREAD.name) {
  globalThis.Blob = JoinedBlob
  const port = parentPort
  port.on('message', ({ bytes, mostEnclosureBytes }: { bytes: Uint8Array; mostEnclosureBytes: number }) => {
    parseMail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mostEnclosureBytes).then(
      (mail) => port.postMessage(mail),
      () => port.postMessage(null),
    )
  })
}
