/** Why there is no fingerprint of a file: one word each. */
export const UNREADABLE = ['empty', 'not-a-picture', 'heic', 'broken', 'too-large', 'canvas-blocked'] as const

export type UnreadableWord = (typeof UNREADABLE)[number]

const MESSAGES: Readonly<Record<UnreadableWord, string>> = {
  empty: 'the file has no bytes',
  'not-a-picture': 'this is no PNG, JPEG, WebP, GIF, TIFF, AVIF or BMP picture that can be read here',
  heic: 'this is a HEIC picture: save or export it as JPEG, then it can be read (on an iPhone: Settings, Camera, Formats, Most Compatible, or share it to Files)',
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
