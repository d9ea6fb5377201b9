// The board with the page's own data: `.stages` and `.deals`, in memory, as the README tells such pages to begin.
import '../../../src/define/page-data.ts';
import { kit } from './kit.js';
import { offer } from './runtime.js';

offer(
  kit(({ stages, deals }) => {
    const own = { stages: stages.map(({ id, name }) => ({ id, name })), deals };
    return () => own;
  }),
);
