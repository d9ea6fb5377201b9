// custom-elements.json is made by `cem analyze`: types must hold on a fresh clone, where it is not there yet.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
