// What is as fast as it gets: one shape and one label for each step of a funnel as SVG, and a hidden table. By hand.
const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 900;
const HEIGHT = 600;

const make = (name, attributes) => {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
};
const shapes = data => {
  const most = data[0].value;
  const height = HEIGHT / data.length;
  return data.map(({ value }, at) => {
    const width = (WIDTH * value) / most;
    const next = data[at + 1];
    const below = next ? (WIDTH * next.value) / most : width * 0.8;
    const y = at * height;
    return `${(WIDTH - width) / 2},${y} ${(WIDTH + width) / 2},${y} ${(WIDTH + below) / 2},${y + height - 1} ${(WIDTH - below) / 2},${y + height - 1}`;
  });
};
const labelOf = ({ label, value }) => `${label}: ${value.toLocaleString('en-GB')}`;

let steps;
let cells;

export const rawSvg = {
  mount(root, data) {
    const picture = make('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': 'Funnel' });
    picture.style.cssText = 'width:900px;height:600px';
    const height = HEIGHT / data.length;
    const points = shapes(data);
    steps = data.map((each, at) => {
      const shape = make('polygon', { points: points[at], fill: `hsl(210 60% ${30 + (30 * at) / data.length}%)` });
      const text = make('text', {
        x: WIDTH / 2,
        y: (at + 0.6) * height,
        'text-anchor': 'middle',
        'font-size': Math.min(14, height),
        stroke: '#fff',
        'stroke-width': 3,
        'paint-order': 'stroke',
      });
      text.textContent = labelOf(each);
      picture.append(shape, text);
      return { shape, text };
    });
    const table = document.createElement('table');
    table.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
    const caption = document.createElement('caption');
    caption.textContent = 'Funnel';
    table.append(caption);
    cells = data.map(({ label, value }) => {
      const row = table.insertRow();
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = label;
      row.append(head);
      const cell = row.insertCell();
      cell.textContent = value;
      return cell;
    });
    root.append(picture, table);
  },
  update(data) {
    const points = shapes(data);
    data.forEach((each, at) => {
      steps[at].shape.setAttribute('points', points[at]);
      steps[at].text.textContent = labelOf(each);
      cells[at].textContent = each.value;
    });
  },
};
