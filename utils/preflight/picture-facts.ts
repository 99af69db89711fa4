/** What a look at a picture tells: its size, and whether there is anything on it. */
export interface PictureFacts {
  width: number;
  height: number;
  /** Luminance, 0–255, over a small copy: the mean, and how far it scatters. */
  mean: number;
  deviation: number;
}

/** A sheet that was fed the wrong way round, or a camera with its cap on. Real scans, faint ones too, scatter by 12 and more. */
export const isBlank = ({ mean, deviation }: PictureFacts): boolean => deviation < 4 && mean >= 128;
export const isBlack = ({ mean, deviation }: PictureFacts): boolean => mean < 24 && deviation < 12;
/** An ID of 85 mm at 100 dpi is 340 pixels: less cannot be read. */
export const isSmall = ({ width, height }: PictureFacts): boolean =>
  Math.max(width, height) < 500 || Math.min(width, height) < 300;

const side = 64;

/** From the pixels of a small copy (RGBA). */
export function factsOf(pixels: Uint8ClampedArray, width: number, height: number): PictureFacts {
  const count = Math.max(1, pixels.length / 4);
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const light =
      0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
    sum += light;
    squares += light * light;
  }
  const mean = sum / count;
  return { width, height, mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}

/** Looks at a picture. Null where it cannot be read. Needs createImageBitmap: a browser's worker or page. */
export async function lookAt(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<PictureFacts | null> {
  let image: ImageBitmap | null = null;
  try {
    image = await createImageBitmap(new Blob([bytes], { type }));
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    // A transparent picture is seen on paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.drawImage(image, 0, 0, side, side);
    return factsOf(context.getImageData(0, 0, side, side).data, image.width, image.height);
  } catch {
    return null;
  } finally {
    image?.close();
  }
}
