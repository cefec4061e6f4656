/** Numbers in [0, 1) that follow from a seed (mulberry32), so that a draw can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/**
 * Draws `count` items at most, no item twice: the strata take turns in the order of their names, each giving one item
 * at random, until enough are drawn. So every stratum is in where there are no more strata than `count`, and what is
 * left is spread evenly over those that have items left.
 */
export function drawStratified<T>(
  items: readonly T[],
  stratumOf: (item: T) => string,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly T[] {
  const random = randomOf(seed);
  const strata = new Map<string, T[]>();
  for (const item of items) {
    const name = stratumOf(item);
    const stratum = strata.get(name);
    if (stratum === undefined) strata.set(name, [item]);
    else stratum.push(item);
  }
  const turns = [...strata].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stratum]) => stratum);
  const drawn: T[] = [];
  while (drawn.length < count && turns.some((stratum) => stratum.length > 0)) {
    for (const stratum of turns) {
      if (drawn.length >= count) break;
      drawn.push(...stratum.splice(Math.floor(random() * stratum.length), 1));
    }
  }
  return drawn;
}

/** The FOLDER, count and seed of a command line; ends the script with code 2 where they make no sense. */
export function drawArguments(script: string, defaultCount: number): { input: string; count: number; seed: number } {
  const [input, count = String(defaultCount), seed = "1"] = process.argv.slice(2);
  if (input === undefined || !/^\d+$/.test(count) || !/^\d+$/.test(seed)) {
    process.stderr.write(`usage: node scripts/run-ts.mjs scripts/${script} FOLDER [count] [seed]\n`);
    process.exit(2);
  }
  return { input, count: Number(count), seed: Number(seed) };
}
