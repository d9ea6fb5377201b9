/** The version of the kit that registered an element, for a page that brings two. */
export const VERSION = '0.1.0';
const MARK = Symbol.for('pipewright/version');

/** Registers an element once: a second copy of the kit in the page is told, never thrown at. */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag) as (CustomElementConstructor & { [MARK]?: string }) | undefined;
  if (!known) {
    Object.defineProperty(element, MARK, { value: VERSION, configurable: true });
    customElements.define(tag, element);
  } else if (known !== element && known[MARK] !== VERSION)
    console.warn(
      `<${tag}> is registered already (version ${known[MARK] ?? 'unknown'}); version ${VERSION} stands back.`,
    );
}

/**
 * Makes a custom property a length that does not inherit: an element's children are then not styled anew when it changes.
 * Twice does no harm, and without it all looks the same.
 */
export function defineLength(name: `--pw-${string}`): void {
  try {
    CSS.registerProperty({ name, syntax: '<length>', inherits: false, initialValue: '0px' });
  } catch {
    // another copy of the kit was first
  }
}
