import { raw } from './raw-virtual.js';
import { offer } from './runtime.js';

offer(raw);
