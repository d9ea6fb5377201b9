const ID = /^(pipeline|deal|lead|activity|visit)\.[A-Za-z0-9_=/.-]{1,200}$/;

/** An id that every engine can keep. */
export const isStorableId = (id: string): boolean => ID.test(id) && !/\.\.|\.$/.test(id);

const encoder = new TextEncoder();
/** A page's own id in the storage's alphabet: what is outside becomes `=xx` per UTF-8 byte. */
export const encodeId = (id: string): string =>
  /^[A-Za-z0-9_-]{1,180}$/.test(id)
    ? id
    : Array.from(encoder.encode(id), byte =>
        /[A-Za-z0-9_-]/.test(String.fromCharCode(byte))
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).padStart(2, '0')}`,
      ).join('');
