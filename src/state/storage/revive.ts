import { withSettings } from '../../cells/snapshot';
import { parseConfig, withLiveFields } from '../../config/draft';
import type { Beginning } from '../experiment';
import type { KeptLane } from './run';

/** A kept lane as the page begins with it; throws one sentence where its settings mean nothing to this version. */
export function revived({ id, snapshot, known, summary }: KeptLane): Beginning {
  const kept = parseConfig(snapshot.config);
  const draft = parseConfig(known.draft ?? kept);
  // What was changed after the last checkpoint and applies at once applies now.
  const from = withSettings({ ...snapshot, config: kept }, withLiveFields(kept, draft));
  return { id, draft, from, known: { ...known, draft, resumed: true }, engine: summary.engine };
}
