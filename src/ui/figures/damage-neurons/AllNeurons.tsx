import { aboutTime } from '../../../config/about-time';
import { presentBench, useBench } from '../../../state/bench';
import { breakThem } from '../../../state/breaking';
import buttons from '../../theme/button.module.css';
import style from '../break/break.module.css';
import type { Broken } from '../break/view';
import { isOfAll } from './data';

/** Offers to take out all neurons of large networks, and says how long that takes. */
export function AllNeurons({ of }: { of: readonly Broken[] }) {
  const msANeuron = useBench((bench) => bench.msANeuron);
  const busy = useBench(({ breaking, learning }) => (breaking ?? learning) !== undefined);
  const kept = presentBench().lanes.some(({ promotion }) => promotion);
  const counts = [...new Set(of.map(({ lane }) => lane.config.network.units))];
  const times = of.map(({ lane }) => msANeuron[lane.config.network.units] * lane.config.network.units);
  const all = of.every(isOfAll);
  return (
    <div className={style.foot}>
      <button
        type="button"
        className={buttons.button}
        disabled={busy || !kept || all}
        onClick={() => breakThem('all')}
      >
        All {counts.length === 1 ? counts[0] : 'neurons'}
      </button>
      <span>{all ? 'each of them was taken out' : allWords(Math.max(...times) / 1000)}</span>
    </div>
  );
}

/** "one after the other, about 40 s". */
export function allWords(seconds: number): string {
  const each = 'one after the other';
  return Number.isFinite(seconds) ? `${each}, ${aboutTime(seconds)}` : each;
}
