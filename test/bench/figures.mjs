// Numbers.
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const most = list => Math.max(...list);

/** Runs each of `works` in turn, `rounds` times over: what disturbs one disturbs the others as well. */
export async function interleaved(rounds, works) {
  const results = Object.fromEntries(Object.keys(works).map(name => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) results[name].push(await work(round));
  return results;
}

/** The longest task over 50 ms of a usual run, and of the worst one; 0 where there was none. */
export const longTask = results => {
  const all = results.map(({ tasks }) => tasks.longest);
  return { usual: median(all), worst: most(all) };
};
