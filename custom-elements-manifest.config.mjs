import { basename } from 'node:path';

/**
 * Elements are registered by a helper in src/define/, which the analyser cannot follow. The file's name is the tag
 * and the class is the tag in PascalCase: src/elements/deal-details.ts holds DealDetails.
 */
const tagFromFile = {
  name: 'tag-from-file',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations, exports } of customElementsManifest.modules) {
      if (!path.startsWith('src/elements/')) continue;
      const tag = basename(path, '.ts');
      const name = tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
      const element = declarations?.find(declaration => declaration.kind === 'class' && declaration.name === name);
      if (!element || !tag.includes('-')) continue;
      Object.assign(element, { tagName: tag, customElement: true });
      if (!exports.some(({ kind }) => kind === 'custom-element-definition'))
        exports.push({ kind: 'custom-element-definition', name: tag, declaration: { name, module: path } });
    }
  },
};

/** What a page cannot use has no place in its documentation. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules)
      for (const declaration of declarations ?? [])
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
        );
  },
};

export default {
  globs: ['src/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tagFromFile, publicOnly],
};
