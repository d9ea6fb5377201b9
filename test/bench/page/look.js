// What is on the page, found by its text, whoever made it: the same eyes for the baseline and the kit.

/** Every node, shadow roots included, in the order of the document. */
export function* nodes(root) {
  const stack = [root];
  while (stack.length) {
    const node = stack.pop();
    yield node;
    if (node.shadowRoot) stack.push(node.shadowRoot);
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
}

const LONG = 400; // no text of a card is as long, a style sheet is
const hidden = node => /^(STYLE|SCRIPT|TEMPLATE)$/.test(node.parentNode?.nodeName);

export function findText(root, matches) {
  for (const node of nodes(root))
    if (node.nodeType === 3 && node.data.length < LONG && matches(node.data) && !hidden(node)) return node;
  return null;
}

export function boxOf(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/** How far a card's text may begin before its column's title does. */
const MARGIN = 24;

/** In which column a deal's card is seen: the last whose title begins left of it; `null` where it is not on the page. */
export function stageShown(root, title, stages) {
  const card = findText(root, data => data.includes(title));
  if (!card) return null;
  const { left } = boxOf(card);
  let shown = null;
  for (const { id, title } of stages) {
    const heading = findText(root, data => data.trim() === title);
    if (heading && boxOf(heading).left - MARGIN <= left) shown = id;
  }
  return shown;
}

export const digits = text => text.replace(/\D/g, '');

/** Whether every one of these texts is on the page. */
export function allShown(root, texts) {
  const left = new Set(texts);
  for (const node of nodes(root)) {
    if (node.nodeType !== 3 || node.data.length >= LONG) continue;
    for (const text of left) if (node.data.includes(text)) left.delete(text);
    if (!left.size) return true;
  }
  return false;
}

export function countElements(root) {
  let count = 0;
  for (const node of nodes(root)) if (node.nodeType === 1 && node !== root) count++;
  return count;
}

/** Whether a card is seen at a point of the page; just above or below will do, as there are gaps between cards. */
export function cardAt(x, y) {
  return [0, 14].some(more => {
    let at = document.elementFromPoint(x, y + more);
    for (let inner; (inner = at?.shadowRoot?.elementFromPoint(x, y + more)) && inner !== at;) at = inner;
    for (let up = 0; at && up < 5; up++, at = at.parentElement)
      if (at.textContent.length < LONG && /D-\d{6}/.test(at.textContent)) return true;
    return false;
  });
}
