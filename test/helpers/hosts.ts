import { expect } from '@open-wc/testing';
import { until } from './board.js';

type Tags = HTMLElementTagNameMap;

/** A page of `test/hosts` in a frame: the built package in it, served with the strict policy. */
export interface Host {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  readonly window: Window & { readonly violations: readonly string[]; readonly faults: readonly string[] };
}

/** Opens a page of `test/hosts`, once its first element of that kind is defined and shown. */
export async function openHost<T extends keyof Tags>(
  name: string,
  tag: T,
): Promise<Host & { readonly element: Tags[T] }> {
  const frame = document.createElement('iframe');
  frame.width = '1300';
  frame.height = '760';
  frame.src = `/test/hosts/${name}.html`;
  document.body.append(frame);
  const found = (): Tags[T] | null | undefined => frame.contentDocument?.querySelector(tag);
  await until(() => found()?.shadowRoot?.childElementCount, `<${tag}> of the built package is there`);
  return {
    frame,
    page: frame.contentDocument!,
    window: frame.contentWindow as unknown as Host['window'],
    element: found()!,
  };
}

/** The policy refused nothing, and nothing of the page went wrong. */
export function expectUnharmed({ window: { violations, faults } }: Host): void {
  expect(violations).to.deep.equal([]);
  expect(faults).to.deep.equal([]);
}
