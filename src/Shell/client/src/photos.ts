/** The longer side in pixels: what the server keeps, too. */
const SIDE = 2560
/** Smaller files go as they are. */
const SMALL_BYTES = 800 * 1024
const QUALITY = 0.85

/** A photo made fit for a slow line, in JPG: a phone's picture of eight megabytes becomes one. What the browser cannot read stays as it is. */
export async function shrunk(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || (file.size <= SMALL_BYTES && !/heic|heif/.test(file.type))) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg', lastModified: file.lastModified }) : file
  } catch {
    return file
  }
}
