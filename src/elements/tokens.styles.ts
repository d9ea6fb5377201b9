import { chips } from './chips.styles.js';
import { depth } from './depth.styles.js';
import { fields } from './fields.styles.js';
import { look } from './look.styles.js';

/** The look of elements that can be acted on at first sight. */
export const tokens = [look, depth, chips, fields];
