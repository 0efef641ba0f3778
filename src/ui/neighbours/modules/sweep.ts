import type { ModulesMeasures } from '../../../neighbours/modules/measures';
import type { ModulesResult } from '../../../neighbours/modules/recorded';
import {
  bridgesOf,
  LEARNED_AT,
  type ModulesSettings,
  STEPS,
  wiresOf,
} from '../../../neighbours/modules/settings';

/** Networks that differ in their seeds alone. */
export interface BridgePoint {
  wires: number;
  units: number;
  /** Those that have learned the task: what others divide says nothing. */
  networks: readonly ModulesMeasures[];
}

/** How networks of a kind are told from others, but for their wires and size. */
export type SweptKind = Pick<ModulesSettings, 'onset' | 'shared'>;

/** How measures of a network are read. */
export type MeasureReading = (measures: ModulesMeasures) => number;

export const probeAt =
  (step: number): MeasureReading =>
  ({ probeF }) =>
    probeF[step - 1];

export const READINGS = {
  silencing: ({ silencingF }: ModulesMeasures) => silencingF,
  correlation: ({ correlationF }: ModulesMeasures) => correlationF,
  probe: probeAt(STEPS),
} as const satisfies Record<string, MeasureReading>;

export type MeasureName = keyof typeof READINGS;

/** All bridges of a size that networks were trained with, from the fewest wires to the most. */
export function bridgePoints(
  results: Readonly<Record<string, ModulesResult>>,
  { units, onset, shared }: SweptKind & { units: number },
): BridgePoint[] {
  const points = new Map<number, ModulesMeasures[]>();
  for (const { settings, measures } of Object.values(results)) {
    const isLike = settings.units === units && settings.onset === onset && settings.shared === shared;
    if (!isLike || measures.answers.all < LEARNED_AT) continue;
    points.set(settings.wires, [...(points.get(settings.wires) ?? []), measures]);
  }
  return [...points].sort(([a], [b]) => a - b).map(([wires, networks]) => ({ wires, units, networks }));
}

export const meanOver = ({ networks }: Pick<BridgePoint, 'networks'>, read: MeasureReading): number =>
  networks.reduce((sum, each) => sum + read(each), 0) / networks.length;

/** The bridges whose F is followed over time: the narrowest, the widest, two between, and the present one. */
export function followedBridges(points: readonly BridgePoint[], wires: number, units: number): BridgePoint[] {
  const all = bridgesOf(units);
  const wanted = new Set([all[0], all[1], wiresOf(0.1, units), all[all.length - 1], wires]);
  return points.filter((point) => wanted.has(point.wires));
}

/** The lines of F against n, as shares of all possible wires; 0 is a single wire. */
export const SHARES = [0, 0.01, 0.1, 0.5] as const;

export const shareWords = (share: number): string =>
  share === 0 ? 'one wire' : share === 0.5 ? 'half of all' : `${100 * share} %`;

export interface SizePoint {
  units: number;
  point: BridgePoint;
}

/** The sizes that have networks with such a share; where it is no more than one wire it is that line's. */
export function sizePoints(
  results: Readonly<Record<string, ModulesResult>>,
  kind: SweptKind,
  share: number,
): SizePoint[] {
  const sizes = [...new Set(Object.values(results).map(({ settings }) => settings.units))];
  return sizes
    .sort((a, b) => a - b)
    .flatMap((units) => {
      const wires = wiresOf(share, units);
      if (share > 0 && wires === 1) return [];
      const point = bridgePoints(results, { ...kind, units }).find((each) => each.wires === wires);
      return point ? [{ units, point }] : [];
    });
}
