/** Red, green, blue 0–255 of a colour as the browser paints it, on white or on what is below. */
export function painted(colour: string, below: readonly number[] = [255, 255, 255], opacity = 1): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = `rgb(${below.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
/** Contrast as WCAG 2 counts it. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const light = (colour: readonly number[]): number =>
    colour
      .map(part => part / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, nth) => sum + part * [0.2126, 0.7152, 0.0722][nth]!, 0);
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** How hard a text is to read, in years of school (Flesch–Kincaid). */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.:;]\s/).filter(Boolean);
  const words = text.match(/\p{L}+/gu)!;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.match(/[aeiouy]+/gi)?.length ?? 0), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
