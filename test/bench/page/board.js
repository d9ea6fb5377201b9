// The board with the page's own data: `.stages` and `.deals`, in memory.
import { kit } from './kit.js';
import { offer } from './runtime.js';

offer(
  kit(({ stages, deals }) => {
    const own = { stages: stages.map(({ id, name }) => ({ id, name })), deals };
    return () => own;
  }),
);
