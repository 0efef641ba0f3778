import type { Damage } from '../../../config/analyses/damage';
import { hasTau } from '../../../config/cells';
import { useAnalysing } from '../../../state/analyses';
import { useBench } from '../../../state/bench';
import { type Breakable, benchOf, damageOf } from '../../../state/breakable';
import type { Lane } from '../../../state/lane';

/** A network that was broken at N, or is being broken, and as much as has been found. */
export interface Broken {
  lane: Lane;
  N: number;
  damage: Partial<Damage>;
}

/** What a figure shows of them. */
export interface DamageView {
  broken: readonly Broken[];
  /** Whether these are no results of what stands on the bench: new ones are on the way, or another N was chosen. */
  stale?: 'replaced' | 'moved';
}

/** What each of the figures shows; undefined where it has not been found yet. */
const PARTS = {
  neurons: ({ neurons }) => neurons,
  weights: ({ noise }) => noise,
  tau: ({ noise }, lane) => (hasTau(lane.config.network) ? noise?.tau : noise),
  readout: ({ readout }) => readout,
  pace: ({ pace }) => pace,
} satisfies Record<string, (damage: Partial<Damage>, lane: Lane) => unknown>;

export type DamagePart = keyof typeof PARTS;

/** What is to be seen of a part of the damage now: what has just been found, else what was found before. */
export function viewOf(part: DamagePart, lanes: readonly Lane[]): DamageView {
  const { N, shown, breaking } = useBench.getState();
  const bench = benchOf(lanes, N).lanes;
  const whole = (some: readonly Broken[]) => some.filter(({ damage, lane }) => PARTS[part](damage, lane));
  if (breaking) {
    const latest = whole(bench.flatMap((each) => underWay(each) ?? []));
    if (latest.length > 0) return { broken: latest };
  }
  const present = whole(
    bench.flatMap(({ lane, N, found }) => (found ? { lane, N, damage: found.result } : [])),
  );
  if (present.length > 0) return { broken: present, stale: breaking && 'replaced' };
  const before = lanes.flatMap((lane) => {
    const found = shown === undefined ? undefined : damageOf(lane, shown);
    return found ? { lane, N: found.N, damage: found.result } : [];
  });
  return { broken: whole(before), stale: breaking ? 'replaced' : 'moved' };
}

/** What has been found of a network that is being broken, or has just been. */
function underWay({ lane, N, found }: Breakable): Broken | undefined {
  if (!useBench.getState().breaking?.some((each) => each.lane.id === lane.id)) return undefined;
  const progress = useAnalysing.getState()[lane.id]?.damage;
  const damage = progress ? (progress.found as Partial<Damage> | undefined) : found?.result;
  return damage && { lane, N, damage };
}
