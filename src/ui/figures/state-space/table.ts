import type { RestPoint } from '../../../analysis/state-space';
import type { ExploredNetwork } from '../../../state/explored';
import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { fixed, inPercent } from '../../kit/write';
import { spokenName } from '../../text/lane-names';
import { minus } from '../../text/numbers';
import { answersFor, type ExploredLane, exploredLanes } from './data';
import { stepsText } from './words';

interface Row {
  name: string;
  N: number;
  /** Of the variance, in all components. */
  share: number;
  point?: RestPoint;
}

/** Every point where a network stands still, or nearly, in a row; a network without any has one row. */
export function pointsTable(lanes: readonly Lane[], seen: readonly ExploredLane[]): Table {
  const rows = seen.flatMap(({ lane, explored }): Row[] => {
    const { points, shares } = explored.space;
    const one = { name: spokenName(lane, lanes), N: explored.N, share: shares.reduce((a, b) => a + b) };
    return points.length > 0 ? points.map((point) => ({ ...one, point })) : [one];
  });
  const of = (value: (point: RestPoint) => number | string | boolean | undefined) => (row: Row) =>
    row.point && value(row.point);
  const place = (component: number) => ({
    header: `component ${component + 1}`,
    value: of(({ place }) => place[component]),
    write: (value: number) => minus(value.toFixed(2)),
  });
  return tableOf(rows, [
    { header: 'Network', value: ({ name }) => name },
    { header: 'N', value: ({ N }) => N },
    { header: 'variance in three components', value: ({ share }) => share, write: inPercent },
    { header: 'input', value: of(({ input }) => input) },
    { header: 'point', value: of(({ kind }) => kind) },
    { header: 'fixed', value: of(({ isFixed }) => isFixed) },
    {
      header: 'slowest time constant, steps',
      value: of(({ slowest }) => (Number.isFinite(slowest) ? slowest : 'infinite')),
      write: stepsText,
    },
    { header: 'directions that grow', value: of(({ growing }) => growing) },
    { header: 'steps of a turn', value: of(({ period }) => period), write: fixed(1) },
    { header: 'speed, share of the spread', value: of(({ speed }) => speed), programsOnly: true },
    place(0),
    place(1),
    place(2),
  ]);
}

/** Every state in a row, with the right answer for the N that is chosen. */
export function statesTable(lanes: readonly Lane[], N?: number): Table {
  const seen = new Map(exploredLanes(lanes, N).map((each) => [each.lane.id, each]));
  const most = Math.max(0, ...[...seen.values()].map(({ explored }) => countOf(explored)));
  return tableOf(
    Array.from({ length: most }, (_, k) => k),
    [
      { header: 'state', value: (k) => k + 1 },
      ...ofEach<number>(lanes, ({ id }) => {
        const one = seen.get(id);
        if (!one) return [];
        const answers = answersFor(one.explored, one.asked);
        return [
          ...[0, 1, 2].map((component) => ({
            header: `component ${component + 1}`,
            value: (k: number) => one.explored.space.places[3 * k + component],
          })),
          { header: `right answer for N = ${one.asked}`, value: (k: number) => answers[k] },
        ];
      }),
    ],
  );
}

const countOf = ({ space }: ExploredNetwork): number => space.places.length / 3;

/** Every eigenvalue of a step at every point in a row. */
export const eigenvaluesTable = (lanes: readonly Lane[]): Table =>
  tableOf(
    exploredLanes(lanes).flatMap(({ lane, explored }) =>
      explored.space.points.flatMap(({ input, eigenvalues }, k) =>
        eigenvalues.map((value) => ({ name: spokenName(lane, lanes), k, input, ...value })),
      ),
    ),
    [
      { header: 'Network', value: ({ name }) => name },
      { header: 'point', value: ({ k }) => k + 1 },
      { header: 'input', value: ({ input }) => input },
      { header: 'real part', value: ({ re }) => re },
      { header: 'imaginary part', value: ({ im }) => im },
      { header: 'time constant, steps', value: ({ re, im }) => -1 / Math.log(Math.hypot(re, im)) },
    ],
  );
