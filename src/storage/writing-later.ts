// A piece of its own: a bundle that has IndexedDB already then needs no object for all that the module exports.
export { empty, write } from './indexeddb-writing.js';
