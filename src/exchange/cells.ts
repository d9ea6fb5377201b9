/** A cell as text, trimmed: lists joined by `; `, objects by the name they carry. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell === null || cell === undefined) return '';
  if (Array.isArray(cell)) return cell.map(cellText).filter(Boolean).join('; ');
  if (typeof cell !== 'object') return String(cell);
  const { name, label, title } = cell as Readonly<Record<string, unknown>>;
  const text = name ?? label ?? title;
  return typeof text === 'string' ? text.trim() : (JSON.stringify(cell) ?? '');
}

/** How long a cell is, in characters. */
export const cellLength = (cell: unknown): number =>
  typeof cell === 'string'
    ? cell.length
    : typeof cell === 'object' && cell !== null
      ? (JSON.stringify(cell) ?? '').length
      : 0;

/** Whether there is nothing in it. */
export const isBlank = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
