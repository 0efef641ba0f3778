import { withLiveSettings } from '../../cells/snapshot';
import { parseConfig } from '../../config/draft';
import { withAllNeurons } from '../../config/silent';
import type { Beginning } from '../beginning';
import type { KeptLane } from './run';

/** What was kept means nothing to this version of the page. */
export class Unreadable extends Error {}

/** A kept lane as the page begins with it; throws one sentence, as Unreadable, where its settings mean nothing. */
export function revived(lane: KeptLane): Beginning {
  try {
    return read(lane);
  } catch (error) {
    throw new Unreadable((error as Error).message);
  }
}

function read({ id, snapshot, known, summary }: KeptLane): Beginning {
  const kept = parseConfig(snapshot.config);
  const draft = parseConfig(known.draft ?? withAllNeurons(kept));
  // What was changed after the last checkpoint and applies at once applies now.
  const from = withLiveSettings({ ...snapshot, config: kept }, draft);
  return { id, draft, from, known: { ...known, draft, resumed: true }, engine: summary.engine };
}
