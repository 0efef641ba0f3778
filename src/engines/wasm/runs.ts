/** Numbers that stay together: those of a row of a panel (see assembly/memory.ts). */
const TOGETHER = 8;

/** Copies numbers between two vectors that have them at different places; eight at a time where they stay together. */
export class Runs {
  /** Where eight in a row begin, here and there. */
  private readonly eights: [here: Uint32Array, there: Uint32Array];
  /** All others. */
  private readonly singles: [here: Uint32Array, there: Uint32Array];

  /** @param places where each number of the one vector lies in the other */
  constructor(places: Uint32Array) {
    const eights: number[] = [];
    const singles: number[] = [];
    for (let i = 0; i < places.length; ) {
      let length = 1;
      while (length < TOGETHER && places[i + length] === places[i] + length) length++;
      if (length === TOGETHER) eights.push(i);
      else for (let k = i; k < i + length; k++) singles.push(k);
      i += length;
    }
    const pair = (here: number[]): [Uint32Array, Uint32Array] => [
      Uint32Array.from(here),
      Uint32Array.from(here, (i) => places[i]),
    ];
    this.eights = pair(eights);
    this.singles = pair(singles);
  }

  /** Puts the numbers where they belong. */
  put(flat: Float32Array, vector: Float32Array): void {
    const { eights, singles } = this;
    copy(flat, eights[0], vector, eights[1]);
    for (let k = 0; k < singles[0].length; k++) vector[singles[1][k]] = flat[singles[0][k]];
  }

  /** Takes them from there. */
  take(vector: Float32Array, flat: Float32Array): void {
    const { eights, singles } = this;
    copy(vector, eights[1], flat, eights[0]);
    for (let k = 0; k < singles[0].length; k++) flat[singles[0][k]] = vector[singles[1][k]];
  }
}

/** Written out: a loop of eight takes three times as long. */
function copy(from: Float32Array, starts: Uint32Array, to: Float32Array, ends: Uint32Array): void {
  for (let k = 0; k < starts.length; k++) {
    const a = starts[k];
    const b = ends[k];
    to[b] = from[a];
    to[b + 1] = from[a + 1];
    to[b + 2] = from[a + 2];
    to[b + 3] = from[a + 3];
    to[b + 4] = from[a + 4];
    to[b + 5] = from[a + 5];
    to[b + 6] = from[a + 6];
    to[b + 7] = from[a + 7];
  }
}
