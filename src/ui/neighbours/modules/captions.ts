import { inWords } from '../../../config/in-words';
import { counted } from '../../../math/english';
import { modularity, STEPS, wiresOf } from '../../../neighbours/modules/settings';
import type { Caption } from '../../text/caption';
import { percent } from '../../text/numbers';
import { sideName } from './sides';
import { type BridgePoint, meanOver, probeAt, READINGS, type SizePoint, shareWords } from './sweep';
import type { ModulesPageView } from './view';

/** "1 wire", "4 wires". */
export const wiresWords = (wires: number): string => counted(wires, 'wire');

/** F and Q as they are written. */
export const hundredths = (value: number): string => value.toFixed(2);

/** Neurons that vary with a digit by no more than this do not tell it. */
const TELLS_AT = 0.3;

/** Under the scene: which neurons tell the digit that their half does not see. */
export function sceneCaption(view: ModulesPageView): Caption {
  const { silenced, network, settings, step, inspection, pair, digits, asked } = view;
  const { units, wires } = network.wiring;
  if (silenced !== undefined) {
    const other = sideName(silenced === 0 ? 1 : 0);
    const says = pair.answer === digits[asked] ? 'and is right' : 'and is wrong';
    return {
      look: `Watch the ${other} half alone.`,
      news: `Nothing comes in at its wires; it says ${pair.answer}, ${percent(pair.certainty)} sure, ${says}.`,
    };
  }
  if (settings.shared)
    return {
      look: 'Both see both.',
      news: 'Neurons of each half may tell either digit; no wire is needed for it.',
    };
  // In the half that answers, if it is one; else in the left one.
  const half = view.answers.leftDecides >= 0.5 ? 0 : 1;
  const foreign = half === 0 ? 1 : 0;
  const tellers = Array.from({ length: units }, (_, i) => half * units + i).filter((neuron) => {
    const tells = inspection.tells[step - 1][neuron];
    return tells[foreign] > tells[half] && tells[foreign] > TELLS_AT;
  });
  const shape = foreign === 1 ? 'diamonds' : 'circles';
  const look = `Find the ${shape} on the ${sideName(half)}.`;
  const after = `After step ${step}`;
  if (tellers.length === 0)
    return {
      look,
      news: `${after}, there are none: no neuron there tells the ${sideName(foreign)} digit best.`,
    };
  const receivers = new Set(wires.map(({ to }) => to));
  const atWires = tellers.filter((neuron) => receivers.has(neuron)).length;
  const count = tellers.length === 1 ? 'one tells' : `${inWords(tellers.length)} tell`;
  const where = wires.length > 4 * units ? '' : endsWords(atWires, tellers.length);
  return { look, news: `${after}, ${count} the ${sideName(foreign)} digit${where}.` };
}

/** How many of those that tell it stand where a wire ends. */
function endsWords(atWires: number, all: number): string {
  if (atWires === 0) return ', none of them at the end of a wire';
  const some = atWires < all ? `${inWords(atWires)} of them ` : all === 1 ? '' : all === 2 ? 'both ' : 'all ';
  return `, ${some}at the end of a wire: it came in there`;
}

/** Under F against wires. */
export function divisionCaption(points: readonly BridgePoint[], units: number): Caption {
  const look = 'Compare the two curves.';
  if (points.length < 2)
    return { look: 'Press play.', news: 'A sweep trains all bridges, from one wire to all.' };
  const wires = wiresOf(0.1, units);
  const tenth = points.find((point) => point.wires === wires) ?? points[Math.floor(points.length / 2)];
  const Q = modularity({ wires: tenth.wires, units });
  const F = meanOver(tenth, READINGS.probe);
  const at = `At ${wiresWords(tenth.wires)}`;
  const modular =
    Q > 0.4 && F < 0.4
      ? `${at} Q is still ${hundredths(Q)}, F only ${hundredths(F)}: modular, not divided.`
      : `${at} Q is ${hundredths(Q)} and F ${hundredths(F)}.`;
  const [first, last] = [points[0], points[points.length - 1]].map((point) =>
    meanOver(point, READINGS.silencing),
  );
  const change = last - first;
  const silencing =
    Math.abs(change) < 0.1
      ? 'Silencing hardly changes.'
      : `Silencing ${change < 0 ? 'falls' : 'rises'} from ${hundredths(first)} to ${hundredths(last)}.`;
  return { look, news: `${modular} ${silencing}` };
}

/** Under F over time. */
export function timeCaption(
  points: readonly BridgePoint[],
  { wires, onset }: { wires: number; onset: number },
): Caption {
  if (points.length === 0) return { look: 'Press play.', news: 'A sweep shows when the division goes.' };
  const starts = points.map((point) => meanOver(point, probeAt(onset)));
  const isWhole = Math.min(...starts) > 0.9;
  const widest = points[points.length - 1];
  const present = points.find((point) => point.wires === wires) ?? points[0];
  const later = Math.min(STEPS, onset + 1);
  const F = (point: BridgePoint) => hundredths(meanOver(point, probeAt(later)));
  const words = (point: BridgePoint, verb: string) =>
    `${wiresWords(point.wires)} ${verb}${point.wires === 1 ? 's' : ''} ${F(point)}`;
  if (!isWhole)
    return {
      look: 'Follow one line.',
      news: `At step ${later} F is ${F(present)} with ${wiresWords(present.wires)} and ${F(widest)} with ${widest.wires}.`,
    };
  const both =
    present === widest
      ? words(widest, 'leave')
      : `${words(present, 'leave')} of it, ${words(widest, 'leave')}`;
  return { look: `Whole at step ${onset}.`, news: `Nothing has crossed yet. One step later ${both}.` };
}

/** Under F against n. */
export function unitsCaption(lines: readonly { share: number; points: readonly SizePoint[] }[]): Caption {
  const long = lines.filter(({ points }) => points.length > 1);
  const line = long.find(({ share }) => share === 0.01) ?? long[0];
  if (!line) return { look: 'Choose another n.', news: 'A sweep of another size adds its points.' };
  const [first, last] = [line.points[0], line.points[line.points.length - 1]];
  const [from, to] = [first, last].map(({ point }) => hundredths(meanOver(point, READINGS.probe)));
  const verb = from === to ? 'stays' : Number(to) < Number(from) ? 'falls' : 'rises';
  const change =
    from === to
      ? `at ${from}, with ${first.units} neurons a half and`
      : `from ${from} with ${first.units} neurons a half to ${to}`;
  const at = line.share === 0 ? 'With one wire' : `At ${shareWords(line.share)} of the wires`;
  return { look: 'Follow one line.', news: `${at} F ${verb} ${change} with ${last.units}.` };
}
