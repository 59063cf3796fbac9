import { expect, test } from 'vitest'
import { JoinedBlob } from './join-pieces.ts'

test('A blob of joined pieces holds the bytes that the runtime would hold', async () => {
  const bytes = new Uint8Array([0, 1, 2, 3, 250, 251])
  const pieces = [
    'line',
    '\n',
    'é😀',
    '',
    bytes,
    bytes.subarray(2, 5),
    new DataView(bytes.buffer, 1, 3),
    bytes.buffer,
  ]
  const options = { type: 'application/octet-stream' }
  for (const all of [pieces, [...pieces, new Blob(['within'])], []]) {
    const [ours, theirs] = [new JoinedBlob(all, options), new Blob(all, options)]
    expect(Buffer.from(await ours.arrayBuffer())).toEqual(Buffer.from(await theirs.arrayBuffer()))
    expect([ours.size, ours.type]).toEqual([theirs.size, theirs.type])
  }
  expect(new JoinedBlob().size).toBe(0)
})
