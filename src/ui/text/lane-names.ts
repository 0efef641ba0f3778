import type { Lane } from '../../state/lane';
import { sentenceName } from './lane-style';
import { within } from './sentence-case';

/** A lane's name in sentences. */
export interface LaneName {
  /** At the beginning of one: "Single‑head". */
  Name: string;
  /** Within one: "single‑head". */
  name: string;
}

/** Names for sentences, in the order of the lanes. */
export const laneNames = (lanes: readonly Lane[]): LaneName[] =>
  lanes.map((lane) => {
    const Name = sentenceName(lane, lanes);
    return { Name, name: within(Name) };
  });
