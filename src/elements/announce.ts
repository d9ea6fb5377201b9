/** A burst of messages is read as one, this often at most. */
const EVERY = 1_000;
/** A region that has just been made, or a focus that has just moved, would swallow a message said at once. */
const AFTER = 100;

interface Region {
  readonly node: HTMLElement;
  waiting: string[];
  timer: ReturnType<typeof setTimeout> | undefined;
  last: number;
}

const regions = new WeakMap<Node, Region>();
const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

function make(root: Document | ShadowRoot | Element): Region {
  const node = document.createElement('div');
  node.setAttribute('role', 'status');
  node.setAttribute('aria-live', 'polite');
  node.dataset.pipewright = 'announcements';
  // set by script, one by one: a strict CSP refuses a style attribute
  for (const [name, value] of Object.entries(HIDDEN)) node.style.setProperty(name, value);
  (root instanceof Document ? root.body : root).append(node);
  return { node, waiting: [], timer: undefined, last: 0 };
}

/**
 * The live region for an element: one for each document or shadow root, in the light DOM beside the element, since
 * regions nested in shadow roots are not read everywhere. Made when an element connects, so that it is there before the first message.
 */
export function liveRegion(host: Element): Region {
  const root = host.getRootNode() as Document | ShadowRoot;
  const known = regions.get(root);
  if (known?.node.isConnected) return known;
  const region = make(root);
  regions.set(root, region);
  return region;
}

/** Says something to whoever listens instead of looking. What is said within a second is said together, none is lost. */
export function announce(host: Element, message: string): void {
  const region = liveRegion(host);
  region.waiting.push(message);
  region.timer ??= setTimeout(
    () => {
      region.node.textContent = [...new Set(region.waiting)].join(' ');
      region.waiting = [];
      region.timer = undefined;
      region.last = performance.now();
    },
    Math.max(AFTER, region.last + EVERY - performance.now()),
  );
}
