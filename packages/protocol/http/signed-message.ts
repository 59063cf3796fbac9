/** A request, as its sender wrote it: the full URL that it was sent to, and the bytes of its body. */
export interface RequestMessage {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array
}
