import type { NoiseCurve } from '../../../config/analyses/damage';
import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { fixed } from '../../kit/write';

/** Every size of noise in a row, with what each network keeps. */
export function noiseTable(curves: readonly { lane: Lane; curve: NoiseCurve; rms?: number }[]): Table {
  const epsilon = curves[0]?.curve.epsilon ?? [];
  const of = (lane: Lane) => curves.find((each) => each.lane === lane);
  return tableOf(
    epsilon.map((_, i) => i),
    [
      { header: 'noise, a share of the norm', value: (i) => epsilon[i], write: fixed(3) },
      ...ofEach<number>(
        curves.map(({ lane }) => lane),
        (lane) => {
          const rms = of(lane)?.rms;
          const share = (i: number, k: 0 | 1) => of(lane)?.curve.relative[i]?.[k] ?? undefined;
          return [
            ...(rms === undefined
              ? []
              : [{ header: 'noise in steps', value: (i: number) => epsilon[i] * rms, write: fixed(3) }]),
            { header: 'relative accuracy', value: (i) => share(i, 0), write: fixed(2) },
            { header: 's.d.', value: (i) => share(i, 1), write: fixed(2) },
          ];
        },
      ),
    ],
  );
}
