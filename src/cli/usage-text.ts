import type { Field } from '../config/field';
import { FIELDS } from '../config/fields';

/** What --help prints: every command, and every setting with its default. */
export const USAGE = `Usage: npx tau-playground COMMAND, or npm run --silent cli -- COMMAND in the repository

  serve [--port 6283] [--no-open]
      Serves the page to this computer alone and opens it, until Ctrl-C. Without a command the same.
  train [--config run.json | --from net.json] [--set KEY=VALUE …] [--epochs n] [--stop-n N]
        [--silence 3,17] [--engine wasm|reference] [--threads n] --out net.json
      Trains a network, or goes on with one; prints a JSON line an epoch. Ctrl-C leaves the network as it is then.
      Neurons that are silenced, numbered from 0, stay silent from then on. Batches of 256 and more are shared by as many
      threads as help, at most as many as there are cores, or n; that changes no number.
  evaluate net.json [--sequences 5000] [--p uniform|0.5] [--seed 1]
      Prints the accuracy of every head.
  forward net.json --bits 0110… [--h0 zeros|state.json]
      Prints the logits of every head and the hidden state after the last bit.
  timescales net.json [--steps 20000] [--trials 10] [--p uniform|0.5] [--lag 30] [--seed 1] [--check]
      Prints τ and τ_net of every neuron, with standard errors, marks and second opinions, the population's autocorrelation,
      and the dimensionality. --check measures surrogates with known τ as well, to see the bias.
  damage net.json … [--n N] [--trials 10] [--bits 1000] [--neurons all|some] [--seed 1]
      Prints what is left without single neurons and under noise, and what can be read from the states.
  retrain net.json --to 9-16 [--epochs 20] [--what all|head] [--seed 1]
      Trains one new head for each N on a copy, without a curriculum; prints a JSON line for each.
  sweep plan.json --out DIR [--jobs n] [--threads 1] [--save-every 3] [--tensorboard]
      Trains many networks, some under each combination of settings, side by side; prints a JSON object in the end. The same
      command, or sweep DIR, goes on where it was ended, however that was. docs/sweeps.md says what plans and folders hold.
      --tensorboard writes TensorBoard's event files beside the histories.
  sweep plan.json --out DIR --on slurm [--at-once n] [--partition name] [--time 2:00:00] [--flag=--mem=2G …] [--threads 1]
        [--save-every 3] [--tensorboard]
      Submits the runs that are not done to Slurm, as one job array; prints a JSON object with the job's number. docs/clusters.md
      says more, and how other schedulers do it.
  sweep DIR --status
      Prints how many runs are done, under way, waiting and failed, and which.
  run DIR INDEX [--threads 1] [--save-every 3] [--tensorboard]
      Does one run of a sweep, as a job of a cluster's array, and prints its row of the table.
  reproduce [CLAIM …] [--networks 5] [--seed 0] [--out evidence.json] [--jobs n] [--on slurm …] [--save-every 3]
      Trains and measures the networks that claims of the paper rest on, as a sweep in the folder evidence-runs beside the file
      that it writes; prints a JSON object with the verdict, effect and 95 % interval of each. The same command goes on.
  neighbours modules [--wires 4] [--units 20] [--noise 0.3] [--onset 1|2|3] [--input separate|shared] [--networks 1] [--seed 0]
      Trains networks of two halves and prints how each divides the work: F by probe, by correlation and by silencing.
  neighbours bandit [--p 0.4] [--block 500] [--noise 2] [--worlds 100] [--seed 7]
      Prints what agents lose in worlds that change: in all, after a change and at the end of a block, and their α and T.
  neighbours membrane [--c0 1.5] [--w 0.1] [--f 5] [--solute repelled|attracted] [--wall swells|shrinks]
      Prints the numbers behind the page on the membrane: jumps, the walls at a push f, branches, and where there are two.
  fit [--lag 30]
      Fits one and two exponentials to the autocorrelations in {"ac": [[…], …]} on standard input.
  convert net.json --to safetensors|json --out FILE
      Writes a network of either format in the other, or anew in its own.
  convert weights.safetensors --task parity|dms|majority --n N [--coding 01|±1] [--activation tanh|relu] --to json|safetensors --out FILE
      Makes a network of the weights of PyTorch's nn.RNN, nn.GRU or nn.LSTM, and of linear heads beside them: N is that of the
      first head. An nn.RNN is tanh where neither its file nor --activation says otherwise.
  export net.json --npz FILE [--n N] [--trials 10] [--steps 1000] [--seed 1]
      Writes weights, random bits, the states they lead to and the right answers as arrays of NumPy, with a README of their shapes;
      docs/analysis.py reads them. --n keeps one head alone; a network that is told its task is told this N, else the last.
  bench [--sizes play,medium,paper] [--threads n] [--against naive]
      Times a training step of every engine, of threads that share a large one, and of PyTorch where it is installed.

Networks are read from JSON and safetensors files, and from experiments (a zip or its folder) that have one; all are known
by their content. What of a file is not taken as it stands is said on standard error.

Settings for --set, with their defaults:
${Object.entries<Field>(FIELDS)
  .map(([key, field]) => `  ${`${key}=${field.default}`.padEnd(34)} ${field.help}`)
  .join('\n')}
`;
