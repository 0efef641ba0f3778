/** Moves places along an axis apart until there is `gap` between them, in their order, and back between the bounds. */
export function apart(places: readonly number[], gap: number, [from, to]: [number, number]): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b]);
  const moved = [...places];
  for (const [rank, i] of order.entries()) {
    moved[i] = Math.max(moved[i], rank === 0 ? from : moved[order[rank - 1]] + gap);
  }
  for (const [rank, i] of [...order].reverse().entries()) {
    moved[i] = Math.min(moved[i], rank === 0 ? Math.max(to, from) : moved[order[order.length - rank]] - gap);
  }
  return moved;
}
