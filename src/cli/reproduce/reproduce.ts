import { availableParallelism } from 'node:os';
import { CLAIMS } from '../../claims';
import type { NetworkNumbers } from '../../claims/evidence';
import { countFor, isTrial } from '../../claims/evidence-ids';
import { runTrial } from '../../claims/run-trial';
import { FIRST_TRIAL_SEED, trialOf } from '../../claims/trials';
import { counted } from '../../math/english';
import { engineOf } from '../engine';
import { beginPlan, type Sweep, stateOf } from '../sweep/folder';
import { parsePlan, runsOf } from '../sweep/plan';
import { submit } from '../sweep/slurm';
import { SLURM_OPTIONS, slurmOptionsIn } from '../sweep/slurm-options';
import { finishSweep, saveEveryOf } from '../sweep/sweep';
import type { Terminal } from '../terminal';
import { readArguments, UsageError, wholeNumber } from '../usage';
import { writeWhole } from '../whole-file';
import { evidenceFile, evidenceFor, evidenceText, judged, numbersOf, planOf } from './reproduction';

/**
 * `reproduce`: trains and measures the networks that claims rest on, as a sweep beside the evidence that it writes, and
 * judges them; a JSON object with every verdict, or of the job that does it.
 */
export async function reproduce(args: string[], terminal: Terminal) {
  const { values, positionals } = readArguments(
    args,
    {
      networks: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      jobs: { type: 'string' },
      'save-every': { type: 'string' },
      ...SLURM_OPTIONS,
    },
    [],
    'more',
  );
  const claims = positionals.length > 0 ? positionals.map(claimOf) : CLAIMS;
  const networks = wholeNumber('networks', values.networks, 1) ?? 5;
  const seed = wholeNumber('seed', values.seed, 0) ?? 0;
  const out = values.out ?? 'evidence.json';
  const jobs = wholeNumber('jobs', values.jobs, 1) ?? availableParallelism();
  const conduct = { saveEvery: saveEveryOf(values['save-every']), tensorboard: false };
  const slurm = slurmOptionsIn(values);
  const ids = evidenceFor(claims);
  if (ids.length === 0) return { claims: judged(claims, {}) };
  const trained = ids.filter((id) => !isTrial(id));
  const numbers: Record<string, NetworkNumbers[]> = {};
  if (trained.length > 0) {
    const sweep = begun(`${out.replace(/\.json$/, '')}-runs`, planOf(trained, networks, seed));
    if (slurm && sweep.runs.some((run) => stateOf(sweep, run) !== 'done')) {
      return submit(sweep, slurm, conduct, terminal);
    }
    await finishSweep(sweep, { jobs, ...conduct }, terminal);
    Object.assign(numbers, numbersOf(sweep));
  }
  for (const id of ids.filter(isTrial)) {
    terminal.note(`${id}: ${counted(countFor(id, networks), 'run')}`);
    const first = FIRST_TRIAL_SEED + seed;
    numbers[id] = Array.from({ length: countFor(id, networks) }, (_, i) => runTrial(trialOf(id), first + i));
  }
  const file = await evidenceFile(await engineOf(), numbers, new Date().toISOString().slice(0, 10));
  writeWhole(out, evidenceText(file));
  const { versions, engine, conditions } = file;
  return { claims: judged(claims, conditions), versions, engine };
}

function claimOf(id: string) {
  const claim = CLAIMS.find((each) => each.id === id);
  if (!claim) {
    const ids = CLAIMS.map((each) => each.id).join(', ');
    throw new UsageError(`there is no claim "${id}": expected ${ids}`);
  }
  return claim;
}

function begun(folder: string, plan: object): Sweep {
  const text = `${JSON.stringify(plan, null, 2)}\n`;
  const parsed = parsePlan(plan);
  return beginPlan(text, { folder, plan: parsed, runs: runsOf(parsed) }, 'reproduce');
}
