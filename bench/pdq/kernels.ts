import { createHasher, type Fingerprint, type Pixels } from '@vigie/pdq'

/** Whoever makes fingerprints. */
export type Rival = { readonly name: string; readonly fingerprint: (pixels: Pixels) => Fingerprint }

/** How many pictures of a row a second, one after the other. */
export const rate = (rival: Rival, pictures: readonly Pixels[], milliseconds: number): number => {
  const start = performance.now()
  let done = 0
  for (; performance.now() - start < milliseconds; done++) {
    const one = pictures[done % pictures.length]
    if (one) rival.fingerprint(one)
  }
  return done / ((performance.now() - start) / 1000)
}

/** A hasher over this module, or over none. */
export const rivalOver = async (name: string, wasm?: BufferSource): Promise<Rival> => {
  const { fingerprint, kernel } = await createHasher(wasm)
  if ((wasm === undefined) !== (kernel === 'typescript')) throw new Error(`${name} runs on the wrong kernel`)
  return { name, fingerprint }
}
