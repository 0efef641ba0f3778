import type { PackingMode } from '../packing/settings';
import file from './recorded.json';

/** What the page that lists the neighbours plays. */
export interface RecordedOverview {
  /** Of each size and mode, one network: its accuracy on each task in %, every 200 updates and at the end. */
  packing: { units: number; mode: PackingMode; frames: number[][] }[];
  /** … how many tasks such networks hold, on average over so many of them. */
  packed: { units: number; mode: PackingMode; mean: number; networks: number }[];
  /** Of each bridge, means over so many networks after each step: how often each half is right about each digit, and F. */
  modules: { wires: number; networks: number; knows: number[][][]; F: number[] }[];
}

export const overview = file as RecordedOverview;
