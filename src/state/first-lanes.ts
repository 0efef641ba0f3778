import { defaultLanes, smallLanes } from '../config/default-lanes';
import type { RunConfig } from '../config/schema';

/** As narrow as a phone; the same bound stands in the styles. */
const PHONE = '(max-width: 639.98px)';

export const isNarrow = (): boolean => matchMedia(PHONE).matches;

/** What a page begins with where nothing else is asked for: on a phone a smaller network. */
export const firstLanes = (): RunConfig[] => (isNarrow() ? smallLanes() : defaultLanes());
