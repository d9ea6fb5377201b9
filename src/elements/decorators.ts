import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** Lit's `@property` for the decorators that TypeScript lowers. Lit's own knows standard ones as well, at six times the size. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** Lit's `@state`: what an element renders anew for, and no page sets. */
export const state = (): Decorator => property({ state: true, attribute: false });
