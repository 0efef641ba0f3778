import type { Field } from '../config/field';
import { FIELDS } from '../config/fields';
import { bench } from './bench';
import { convert } from './convert';
import { damage } from './damage';
import { evaluate } from './evaluate';
import { fit } from './fit';
import { forward } from './forward';
import { retrain } from './retrain';
import { timescales } from './timescales';
import { train } from './train';
import { UsageError } from './usage';

/** What a command prints as JSON when it is done; `train` prints as it goes. */
const COMMANDS: Record<string, (args: string[]) => unknown> = {
  train,
  evaluate,
  forward,
  timescales,
  damage,
  retrain,
  fit,
  convert,
  bench,
};

const USAGE = `Usage: npm run --silent cli -- COMMAND

  train [--config run.json | --from net.json] [--set KEY=VALUE …] [--epochs n] [--stop-n N]
        [--engine wasm|reference] --out net.json
      Trains a network, or goes on with one; prints a JSON line an epoch. Ctrl-C leaves the network as it is then.
  evaluate net.json [--sequences 5000] [--p uniform|0.5] [--seed 1]
      Prints the accuracy of every head.
  forward net.json --bits 0110… [--h0 zeros|state.json]
      Prints the logits of every head and the hidden state after the last bit.
  timescales net.json [--steps 20000] [--trials 10] [--p uniform|0.5] [--lag 30] [--seed 1]
      Prints τ and τ_net of every neuron, the population's autocorrelation, and the dimensionality.
  damage net.json … [--n N] [--trials 10] [--bits 1000] [--neurons all|some] [--seed 1]
      Prints what is left without single neurons and under noise, and what can be read from the states.
  retrain net.json --to 9-16 [--epochs 20] [--what all|head] [--seed 1]
      Trains one new head for each N on a copy, without a curriculum; prints a JSON line for each.
  fit [--lag 30]
      Fits one and two exponentials to the autocorrelations in {"ac": [[…], …]} on standard input.
  convert net.json --to safetensors|json --out FILE
      Writes a network of either format in the other, or anew in its own.
  bench [--sizes play,medium,paper] [--against naive]
      Times a training step of every engine, and of PyTorch where it is installed.

Networks are read from JSON and from safetensors files, which are known by their content.

Settings for --set, with their defaults:
${Object.entries<Field>(FIELDS)
  .map(([key, field]) => `  ${`${key}=${field.default}`.padEnd(34)} ${field.help}`)
  .join('\n')}
`;

async function main([name, ...args]: string[]): Promise<void> {
  if (name === '--help' || name === 'help' || args.includes('--help')) {
    process.stdout.write(USAGE);
    return;
  }
  if (!name || !Object.hasOwn(COMMANDS, name)) {
    const fault = name ? `there is no command "${name}"` : 'a command is missing';
    throw new UsageError(`${fault}: expected ${Object.keys(COMMANDS).join(', ')} or --help`);
  }
  const result = await COMMANDS[name](args);
  if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
