const put = (writeText: (text: string) => Promise<void>): void =>
  void Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

/** What the page puts into the clipboard from now on. */
export function clipboard(): string[] {
  const written: string[] = [];
  put(text => Promise.resolve(void written.push(text)));
  return written;
}
/** From now on the browser lets nothing be copied. */
export const refusedClipboard = (): void => put(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
/** The browser’s own clipboard again. */
export const noClipboard = (): void => void delete (navigator as { clipboard?: unknown }).clipboard;
