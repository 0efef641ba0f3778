import { deviation, mean } from 'd3-array';
import { measureModules } from '../../neighbours/modules/measures';
import {
  DEFAULT_SETTINGS,
  type ModulesSettings,
  mostWires,
  ONSETS,
  STEPS,
} from '../../neighbours/modules/settings';
import type { Terminal } from '../terminal';
import { numberWithin, oneOf, readArguments, UsageError, wholeNumber } from '../usage';

/** The most neurons a half that are trained in reasonable time. */
const MOST_UNITS = 200;

/** `neighbours modules`: trains networks of two halves, and says how each divides the work by three measures. */
export function modules(args: string[], terminal: Terminal) {
  const { values } = readArguments(
    args,
    {
      wires: { type: 'string' },
      units: { type: 'string' },
      noise: { type: 'string' },
      onset: { type: 'string' },
      input: { type: 'string' },
      networks: { type: 'string' },
      seed: { type: 'string' },
    },
    [],
  );
  const units = wholeNumber('units', values.units, 2) ?? DEFAULT_SETTINGS.units;
  const wires = wholeNumber('wires', values.wires, 1) ?? DEFAULT_SETTINGS.wires;
  if (units > MOST_UNITS) throw new UsageError(`--units: expected ${MOST_UNITS} or fewer, got ${units}`);
  if (wires > mostWires(units))
    throw new UsageError(`--wires: ${units} neurons have ${mostWires(units)} pairs, got ${wires}`);
  const settings: ModulesSettings = {
    wires,
    units,
    noise: numberWithin('noise', values.noise, 0, 1) ?? DEFAULT_SETTINGS.noise,
    onset: Number(oneOf('onset', values.onset, ONSETS.map(String))),
    shared: oneOf('input', values.input, ['separate', 'shared']) === 'shared',
  };
  const count = wholeNumber('networks', values.networks, 1) ?? 1;
  const first = wholeNumber('seed', values.seed, 0) ?? 0;
  const networks = Array.from({ length: count }, (_, i) => {
    const seed = first + i;
    terminal.progress(`network ${i + 1} of ${count}`);
    return { seed, ...named(measureModules(settings, seed)) };
  });
  const over = (of: (network: (typeof networks)[number]) => number) => {
    const all = networks.map(of);
    return { mean: mean(all), sd: deviation(all) ?? null };
  };
  return {
    ...settings,
    networks,
    F: {
      probe: Array.from({ length: STEPS }, (_, t) => over(({ F }) => F.probe[t])),
      correlation: over(({ F }) => F.correlation),
      silencing: over(({ F }) => F.silencing),
    },
    accuracy: over(({ accuracy }) => accuracy),
  };
}

/** What was measured of a network: F by probe after each step. */
function named({
  accuracy,
  accuracyLeft,
  accuracyRight,
  leftDecides,
  Q,
  ...measures
}: Record<string, number>) {
  const { correlation, silencing } = measures;
  const probe = Array.from({ length: STEPS }, (_, t) => measures[`probe${t + 1}`]);
  return {
    accuracy,
    asked: { left: accuracyLeft, right: accuracyRight },
    leftDecides,
    Q,
    F: { probe, correlation, silencing },
  };
}
