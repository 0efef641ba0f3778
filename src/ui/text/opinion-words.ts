import type { OpinionName } from '../../analysis/second-opinions';

/** What second opinions are called. */
export const OPINION_NAMES: Record<OpinionName, string> = {
  area: 'area',
  acw0: 'ACW‑0',
  acw50: 'ACW‑50',
  acwE: 'ACW‑1/e',
  knee: 'spectral knee',
};
