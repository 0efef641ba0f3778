import type { Table } from '../../kit/table';
import { noiseTable } from '../break/noise-table';
import type { Broken } from '../break/view';
import { tauNoiseOf } from './data';

export const tauNoiseTable = (broken: readonly Broken[]): Table => noiseTable(tauNoiseOf(broken));
