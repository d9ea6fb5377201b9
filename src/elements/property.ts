import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/**
 * A reactive property, as Lit's decorator of that name makes one: without its half for standard decorators, which no
 * build of ours emits and every page would load.
 */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A reactive property that is nobody's but the element's own. */
export const state = (): Decorator => property({ state: true, attribute: false });
