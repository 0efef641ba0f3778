import type { Lane } from '../../state/lane';
import { nameAmong } from '../lane-style';

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
    const Name = nameAmong(lane, lanes);
    return { Name, name: Name[0].toLowerCase() + Name.slice(1) };
  });
