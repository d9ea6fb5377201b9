/** The nearest `lang`, also across shadow roots; else `fallback`, else the browser's. */
export function languageOf(element: Element, fallback?: string): string {
  for (let at: Element | null = element; at;) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return fallback || navigator.language;
}
