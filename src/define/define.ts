/** The version of the kit that registered an element, for a page that brings two. */
export const VERSION = '0.1.0';
const MARK = Symbol.for('pipewright/version');

type Marked = CustomElementConstructor & { [MARK]?: string };

/** Registers an element once: a second copy of the kit in the page is told, never thrown at. */
export function define(tag: string, element: Marked): void {
  const known: Marked | undefined = customElements.get(tag);
  if (!known) {
    element[MARK] = VERSION;
    customElements.define(tag, element);
  } else if (known !== element && known[MARK] !== VERSION)
    console.warn(`<${tag}> is registered already (${known[MARK] ?? 'unknown'}); version ${VERSION} stands back.`);
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
