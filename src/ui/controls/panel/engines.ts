import type { Candidate, EngineChoice } from '../../../engines/choose';
import { twoDigits } from '../../../math/english';

/** A line of the list of engines. */
interface Line {
  value: EngineChoice;
  label: string;
  note: string;
  /** Whether it cannot be had here. */
  impossible: boolean;
}

/** The engines one can choose from, with what was found out about each. */
export function engineChoices(candidates: readonly Candidate[]): Line[] {
  return [
    {
      value: 'quickest',
      label: 'The quickest',
      note: 'each is timed on a network of this size',
      impossible: false,
    },
    ...candidates.map(
      ({ engine, backend, device, stepsPerSecond, reason }): Line => ({
        value: engine,
        label: backend,
        note: reason
          ? [reason, device].filter(Boolean).join(' ')
          : stepsPerSecond
            ? `${twoDigits(stepsPerSecond)} steps/s in a short test`
            : 'to read beside the equations; slow',
        // One that was passed over may still be tried.
        impossible: reason !== undefined && device === undefined,
      }),
    ),
  ];
}
