import type { Stream } from '../../math/random';
import type { ModulesNetwork } from './network';
import { fitJointProbe, PROBED, probed, strongest } from './probe';
import { type Showing, sample } from './sample';
import type { OfHalves } from './specialization';

/** How often readouts of both halves together are right about each digit with one half alone, the other read as 0. */
export function accuracyAlone(network: ModulesNetwork, showing: Showing, stream: Stream): OfHalves {
  const { units } = network.wiring;
  const joint = fitJointProbe(network, showing, PROBED.fitted, stream);
  // A readout of one half is the joint one without the weights of the other.
  const alone = [0, 1].map((half) => ({
    ...joint,
    readouts: joint.readouts.map(({ weight, bias }) => ({
      weight: weight.map((each, i) => (Math.floor(i / units) === half ? each : 0)),
      bias,
    })),
  }));
  const right = [
    [0, 0],
    [0, 0],
  ];
  let tested = 0;
  for (const { run, pairs } of sample(network, showing, PROBED.tested, stream))
    for (let b = 0; b < run.batch; b++, tested++)
      alone.forEach((probe, half) => {
        const values = probed(run, probe, b);
        for (const digit of [0, 1] as const)
          right[half][digit] += Number(strongest(values, digit) === pairs[digit][b]);
      });
  return right.map((both) => both.map((each) => each / tested)) as never;
}
