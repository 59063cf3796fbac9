/** Why there is no fingerprint of a file: one word each. */
export const UNREADABLE = ['empty', 'not-a-picture', 'broken', 'too-large', 'canvas-blocked'] as const

export type UnreadableWord = (typeof UNREADABLE)[number]

const MESSAGES: Readonly<Record<UnreadableWord, string>> = {
  empty: 'the file has no bytes',
  'not-a-picture': 'this is no PNG, JPEG, WebP, GIF, TIFF or AVIF picture that can be read here',
  broken: 'the picture is cut off or damaged',
  'too-large': 'the picture or its file is larger than the limit',
  'canvas-blocked': 'this browser does not let a page read the colours of a picture',
}

/** A file without a fingerprint; `word` says why. */
export class UnreadablePicture extends Error {
  override readonly name = 'UnreadablePicture'
  readonly word: UnreadableWord

  constructor(word: UnreadableWord, cause?: unknown) {
    super(MESSAGES[word], { cause })
    this.word = word
  }
}
