import { getField } from '../../config/draft';
import { FIELDS, type FieldKey } from '../../config/fields';
import type { RunConfig } from '../../config/schema';
import { type StreamPlace, shortNameOfN, streamPlace } from '../../config/task-name';
import { twoDigits, whole } from '../../math/english';
import type { Lane } from '../../state/lane';

/** Where a lane is, as far as words are made of it. */
export type Standing = Pick<
  Lane,
  | 'status'
  | 'epoch'
  | 'step'
  | 'heads'
  | 'reached'
  | 'accuracy'
  | 'stepsPerSecond'
  | 'trouble'
  | 'resumed'
  | 'recorded'
> & {
  /** What its task and its curriculum are called by. */
  config?: RunConfig;
  /** How far the present epoch is, as a fraction, where it takes long. */
  epochPart?: number;
};

/** How a lane stands, in words; undefined while it learns, which is shown as a bar. */
export function stateWords(lane: Standing): string | undefined {
  const { status, epoch, step, resumed, recorded, trouble } = lane;
  if (recorded) return 'recorded';
  switch (status) {
    case 'starting':
      return 'choosing the quickest engine …';
    case 'running':
      return undefined;
    case 'paused':
      return step === 0 ? 'ready' : `${resumed ? 'resumed' : 'paused'} at epoch ${whole(epoch)}`;
    case 'target':
      return 'stopped at the target';
    case 'gaveUp': {
      const blocks = placeOf(lane)?.blocks;
      return blocks === undefined ? `stopped at ${whole(epoch)} epochs` : 'all blocks done';
    }
    case 'diverged':
      return trouble?.message.replace(/ (since|at) .*/, '') ?? 'diverged';
    case 'failed':
      return 'failed';
  }
}

/** The same where there is little room. */
export function shortStateWords(lane: Standing): string | undefined {
  if (lane.recorded) return stateWords(lane);
  switch (lane.status) {
    case 'starting':
      return 'starting …';
    case 'paused':
      if (lane.step === 0) return 'ready';
      return lane.resumed ? 'resumed' : 'paused';
    case 'target':
      return 'at the target';
    case 'gaveUp':
      return placeOf(lane) ? 'done' : 'gave up';
    case 'diverged':
      return 'diverged';
    default:
      return stateWords(lane);
  }
}

/** How long a lane has trained, and how fast it is; nothing before it has begun. */
export function paceWords(lane: Standing): string {
  const { status, epoch, step, stepsPerSecond, recorded, epochPart } = lane;
  if (step === 0) return '';
  const since = `epoch ${whole(epoch)}`;
  if (recorded) return since;
  if (status !== 'running') return `${since} · ${whole(step)} steps`;
  const now = epochPart === undefined ? since : `${percent(epochPart)} of epoch ${whole(epoch + 1)}`;
  return stepsPerSecond > 0 ? `${now} · ${twoDigits(stepsPerSecond)} steps/s` : now;
}

/** The N that a lane learns, and how well it does it, as a fraction; unknown just after a promotion. */
export function learning({ heads, reached, accuracy, config }: Standing): {
  N: number;
  name: string;
  accuracy?: number;
} {
  const N = heads.at(-1) ?? reached + 1;
  return { N, name: config ? shortNameOfN(config.task, N) : String(N), accuracy: accuracy[N] };
}

/** Where a stream of tasks is; undefined of other curricula. */
export const placeOf = (lane: Standing): StreamPlace | undefined =>
  lane.config && streamPlace(lane.config, lane);

/** A fraction as whole per cent, rounded down: 97.9 % has not passed 98 %. */
export const percent = (fraction: number | undefined) =>
  fraction === undefined ? '' : `${Math.floor(fraction * 100 + 1e-6)} %`;

/** What went wrong and what to do about it, in a sentence; undefined while all is well. */
export function troubleWords({ status, trouble }: Pick<Standing, 'status' | 'trouble'>): string | undefined {
  if (!trouble) return undefined;
  const sentence = `${trouble.message.replace(/\.$/, '')}.`; // some are sentences already
  return status === 'diverged'
    ? `${sentence} Go back with a smaller learning rate or a smaller clip.`
    : sentence;
}

const GENTLER = ['training.learningRate', 'training.clipNorm'] as const;

/** Half of what a lane went wrong with, one setting at a time; none where a person has lowered one already. */
export function gentler({ config, wrong }: Pick<Lane, 'config' | 'wrong'>): [FieldKey, number][] {
  const { learningRate, clipNorm } = config.training;
  if (!wrong || learningRate < wrong.learningRate || clipNorm < wrong.clipNorm) return [];
  return GENTLER.map((key) => {
    const half = Number((Number(getField(config, key)) / 2).toPrecision(3));
    return [key, Math.max(FIELDS[key].min, half)];
  });
}
