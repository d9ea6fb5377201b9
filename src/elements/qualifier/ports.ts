import type { Ports } from '../../store/ports.js';
import { uuid } from '../../store/uuid.js';

/** What sending needs of the world: injected, so that a test can let each call fail in turn. */
export interface FormPorts extends Pick<Ports, 'now' | 'newId' | 'delay'> {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** What outlives the page; `null` where the browser gives none. */
  lasting(): Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null;
  /** What outlives a reload of this tab. */
  passing(): Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  isOnline(): boolean;
}

/** What a browser may refuse: a sandboxed frame throws where storage is only asked for. */
export const given = <T>(get: () => T): T | null => {
  try {
    return get();
  } catch {
    return null;
  }
};

/** What comes, else what `late` gives where it takes too long; nothing that comes may be a rejection. */
export const inTime = <T>(delay: FormPorts['delay'], ms: number, coming: Promise<T>, late: () => T): Promise<T> =>
  new Promise(resolve => {
    const cancel = delay(ms, () => resolve(late()));
    void coming.then(each => {
      cancel();
      resolve(each);
    });
  });

/** The world of a browser. */
export const formPorts: FormPorts = {
  now: () => Date.now(),
  newId: uuid,
  delay(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  fetch: (url, init) => fetch(url, init),
  lasting: () => given(() => localStorage),
  passing: () => given(() => sessionStorage),
  isOnline: () => navigator.onLine,
};
