import { file } from './exchange/file.styles.js';
import { frame } from './exchange/frame.styles.js';
import { rows } from './exchange/rows.styles.js';
import { tables } from './exchange/tables.styles.js';
import { labelled } from './labelled.styles.js';
import { panelSheet } from './panel.styles.js';
import { tokens } from './tokens.styles.js';
import { unseen } from './unseen.styles.js';

export const styles = [tokens, panelSheet, labelled, unseen, frame, file, rows, tables];
