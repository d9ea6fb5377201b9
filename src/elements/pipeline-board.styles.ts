import { around } from './board/around.styles.js';
import { cards } from './board/cards.styles.js';
import { frame } from './board/frame.styles.js';
import { tokens } from './tokens.styles.js';

export const styles = [tokens, frame, cards, around];
