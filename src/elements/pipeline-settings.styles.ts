import { labelled } from './labelled.styles.js';
import { panelSheet } from './panel.styles.js';
import { fieldStyles } from './settings/fields.styles.js';
import { listStyles } from './settings/lists.styles.js';
import { frameStyles } from './settings/frame.styles.js';
import { paneStyles } from './settings/panes.styles.js';
import { tokens } from './tokens.styles.js';
import { unseen } from './unseen.styles.js';

export const styles = [tokens, panelSheet, labelled, unseen, frameStyles, fieldStyles, listStyles, paneStyles];
