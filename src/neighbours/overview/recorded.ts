import type { PackingMode } from '../packing/settings';
import file from './recorded.json';

/** What the page that lists the neighbours plays. */
export interface RecordedOverview {
  /** Of each size and mode, one network: its accuracy on each task in %, every 200 updates and at the end. */
  packing: { units: number; mode: PackingMode; frames: number[][] }[];
  /** … how many tasks such networks hold, on average over so many of them. */
  packed: { units: number; mode: PackingMode; mean: number; networks: number }[];
}

export const overview = file as RecordedOverview;
