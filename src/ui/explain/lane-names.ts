import type { Lane } from '../../state/lane';
import { sentenceName } from '../lane-style';

/** A lane's name in sentences. */
export interface LaneName {
  /** At the beginning of one: "Single‑head". */
  Name: string;
  /** Within one: "single‑head". */
  name: string;
}

/** A name as it is written where no sentence begins. */
export const withinSentence = (Name: string): string => Name[0].toLowerCase() + Name.slice(1);

/** Names for sentences, in the order of the lanes. */
export const laneNames = (lanes: readonly Lane[]): LaneName[] =>
  lanes.map((lane) => {
    const Name = sentenceName(lane, lanes);
    return { Name, name: withinSentence(Name) };
  });
