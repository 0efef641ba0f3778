import { type Fit, Fitter } from '../analysis/fit';
import { fitFaults } from '../analysis/fit-faults';
import { type Opened, openAny } from '../network/open';
import { withNotesSaid } from './files';
import type { Terminal } from './terminal';
import { lagOf } from './timescales';
import { readArguments } from './usage';

/** `fit`: single and double exponentials for the autocorrelations on standard input. */
export async function fit(args: string[], terminal: Terminal): Promise<{ fits: Fit[] }> {
  const { values } = readArguments(args, { lag: { type: 'string' } }, []);
  const lag = lagOf(values.lag);
  const opened = read(await terminal.input(), terminal);
  if (opened.kind !== 'curves') {
    throw new Error(`${INPUT}: expected autocorrelations, {"ac": [[…], …]}; this is ${OTHER[opened.kind]}`);
  }
  const { curves } = opened;
  const short = curves.findIndex((curve) => curve.length <= lag);
  if (short >= 0) {
    throw new Error(
      `${INPUT}: ac.${short}: expected ${lag + 1} numbers or more, lags 0 to ${lag}, got ${curves[short].length}`,
    );
  }
  const fitter = new Fitter(lag);
  const fits = curves.map((curve) => fitter.fit(curve));
  for (const fault of fitFaults(curves, fits, lag)) terminal.note(`${INPUT}: ${fault}`);
  return { fits };
}

const INPUT = 'standard input';
const OTHER = {
  network: 'a network',
  weights: 'weights of PyTorch',
  experiment: 'an experiment',
  config: 'settings',
};

function read(bytes: Uint8Array, terminal: Terminal): Opened {
  try {
    return withNotesSaid(INPUT, openAny(bytes), terminal);
  } catch (error) {
    throw new Error(`${INPUT}: ${(error as Error).message.replace(/^file: /, '')}`);
  }
}
