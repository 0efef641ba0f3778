import { inWords } from '../../config/in-words';
import { promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { laneNames } from './lane-names';
import { listed } from './numbers';
import { possessive } from './sentence-case';

/** More pieces than this are counted rather than listed. */
const LISTED = 3;

/**
 * Which N before the last one that was measured nobody has looked at, and whether somebody will; undefined where none
 * is missing. What has only just been reached is not missed.
 */
export function unmeasuredWords(lanes: readonly Lane[]): string | undefined {
  const names = laneNames(lanes);
  const [worst] = lanes
    .map((lane, i) => ({ ...names[i], lane, missing: unmeasuredBy(lane) }))
    .sort((a, b) => b.missing.length - a.missing.length);
  const { lane, name, missing } = worst;
  if (missing.length === 0) return undefined;
  const isAwaited = missing.every((N) => lane.waiting.some((network) => network.N === N));
  return `${isAwaited ? 'Still to be measured' : 'Not measured'}: ${spokenOf(possessive(name), missing)}.`;
}

function unmeasuredBy({ records, looks }: Lane): number[] {
  const last = looks.at(-1)?.N ?? 0;
  const measured = new Set(looks.map(({ N }) => N));
  const reached = new Set(promotionsOf(records).map(({ N }) => N));
  return [...reached].filter((N) => N < last && !measured.has(N)).sort((a, b) => a - b);
}

/** "multi-head’s N = 3 to 12"; "nine of multi-head’s N" where they lie in many pieces. */
function spokenOf(whose: string, Ns: readonly number[]): string {
  const pieces: number[][] = [];
  for (const N of Ns) {
    const piece = pieces.at(-1);
    if (piece && N === piece[piece.length - 1] + 1) piece.push(N);
    else pieces.push([N]);
  }
  if (pieces.length > LISTED) return `${inWords(Ns.length)} of ${whose} N`;
  const words = pieces.map((piece) =>
    piece.length > 1 ? `${piece[0]} to ${piece[piece.length - 1]}` : piece[0],
  );
  return `${whose} N = ${listed(words)}`;
}
