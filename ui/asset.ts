/** A file as it is served. */
export type Asset = { readonly type: string; readonly body: Uint8Array<ArrayBuffer> }
