// The baseline's card and columns: made by hand, nothing in them but what is seen.
const formats = {};
const money = (value, currency) =>
  (formats[currency] ||= new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  })).format(value);

const element = (tag, className, text) => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

export function cardDOM(deal) {
  const card = document.createElement('article');
  card.className = 'c-card';
  card.dataset.id = deal.id;
  card.append(
    element('div', 'c-t', deal.title),
    element('div', 'c-o', deal.organisation),
    element('div', 'c-v', money(deal.value, deal.currency)),
    element('div', 'c-w', deal.owner),
  );
  return card;
}

export function boardDOM(stages) {
  const board = document.createElement('div');
  board.className = 'c-board';
  const columns = {};
  for (const stage of stages) {
    const column = document.createElement('section');
    column.className = 'c-col';
    const heading = element('h2', 'c-h', stage.title);
    heading.id = `h-${stage.id}`;
    const list = document.createElement('div');
    list.className = 'c-list';
    list.tabIndex = 0;
    list.setAttribute('role', 'group');
    list.setAttribute('aria-labelledby', heading.id);
    column.append(heading, list);
    board.append(column);
    columns[stage.id] = list;
  }
  return { board, columns };
}
