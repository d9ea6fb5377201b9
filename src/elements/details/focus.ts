/** A button by what it does, or by its name: it may be another one when it is back. */
function selectorOf(button: Element | null): string | undefined {
  const { act } = (button as HTMLElement | null)?.dataset ?? {};
  const label = button?.getAttribute('aria-label');
  return act ? `[data-act=${act}]` : label ? `[aria-label=${JSON.stringify(label)}]` : undefined;
}

/** Where the focus is in the sheet, and where it goes when that is gone. */
export class Focus {
  #focused: HTMLElement | undefined;
  /** Finds the button that opened the small form, which the form stands in the place of. */
  #opener: string | undefined;

  constructor(private readonly root: () => ShadowRoot) {}

  readonly onFocusin = ({ target }: FocusEvent): void => void (this.#focused = target as HTMLElement);

  /** It went elsewhere in the page: it is not to be brought back. */
  readonly onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget && !this.root().contains(relatedTarget as Node)) this.#focused = undefined;
  };

  /** Answers whether there is such a thing. */
  go(selector: string): boolean {
    const found = this.root().querySelector<HTMLElement>(selector);
    found?.focus();
    return Boolean(found);
  }
  isOn(selector: string): boolean {
    return Boolean(this.root().activeElement?.matches(selector));
  }
  /** A small form opens in the place of the button that was pressed. */
  opens(): void {
    this.#opener = selectorOf(this.root().activeElement);
  }
  /** What had the focus has gone with what was done: it goes to where that can be taken back, or to the next step. */
  keep(isFormOpen: boolean): void {
    if (!this.#focused || this.#focused.isConnected || this.root().activeElement) return;
    const opener = isFormOpen ? undefined : this.#opener;
    this.#opener = undefined;
    if (opener && this.go(opener)) return;
    if (!this.go('.warning button, .notice button')) this.go('[data-act=tick], [data-act=plan]');
  }
}
