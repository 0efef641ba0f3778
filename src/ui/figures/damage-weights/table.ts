import type { Table } from '../../kit/table';
import { noiseTable } from '../break/noise-table';
import type { Broken } from '../break/view';

export const weightsNoiseTable = (broken: readonly Broken[]): Table =>
  noiseTable(
    broken.flatMap(({ lane, damage }) => (damage.noise ? [{ lane, curve: damage.noise.weights }] : [])),
  );
