import { UnreadablePicture } from '../unreadable.ts'

/** Reads one row of a picture: red, green, blue and alpha of each pixel. */
export type ReadRow = (row: number) => Uint8Array | Uint8ClampedArray

/**
 * Rows through a canvas. It keeps colours multiplied by alpha, so only what is opaque comes back as it was.
 * One row at a time: a canvas of the whole picture would be larger than some browsers allow.
 */
export const canvasRows = (bitmap: ImageBitmap): ReadRow => {
  const { width } = bitmap
  const context = new OffscreenCanvas(width, 1).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new UnreadablePicture('canvas-blocked')
  context.imageSmoothingEnabled = false
  context.globalCompositeOperation = 'copy'
  return (row) => {
    context.drawImage(bitmap, 0, -row)
    return context.getImageData(0, 0, width, 1).data
  }
}

/** Rows through a texture, which keeps the colour under a transparent pixel. */
export const textureRows = (bitmap: ImageBitmap): ReadRow => {
  const { width, height } = bitmap
  const gl = new OffscreenCanvas(1, 1).getContext('webgl', { antialias: false, alpha: true })
  if (gl === null || Math.max(width, height) > Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)))
    throw new UnreadablePicture('canvas-blocked')
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE)
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap)
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer())
  gl.framebufferTexture2D(
    gl.FRAMEBUFFER,
    gl.COLOR_ATTACHMENT0,
    gl.TEXTURE_2D,
    gl.getParameter(gl.TEXTURE_BINDING_2D),
    0,
  )
  if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE)
    throw new UnreadablePicture('canvas-blocked')
  const line = new Uint8Array(width * 4)
  return (row) => {
    gl.readPixels(0, row, width, 1, gl.RGBA, gl.UNSIGNED_BYTE, line)
    return line
  }
}
