import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files';
import { writeWhole, writing } from '../whole-file';
import { isClaimed } from './claim';
import { type Plan, type PlannedRun, parsePlan, planDifference, runsOf } from './plan';

/** A sweep in its folder. */
export interface Sweep {
  folder: string;
  plan: Plan;
  runs: PlannedRun[];
}

/** What a run's folder holds, by what it is. */
export const FILES = {
  config: 'config.json',
  history: 'history.jsonl',
  network: 'network.json',
  /** Written last: a run that has it is done. */
  measures: 'measures.json',
  /** What an unfinished run goes on from. */
  checkpoint: 'checkpoint.json',
  /** Why a run could not be done. */
  failed: 'failed.json',
} as const;

const planIn = (folder: string) => join(folder, 'plan.json');

/** Opens the sweep that was begun in a folder; throws one sentence where there is none. */
export function openSweep(folder: string): Sweep {
  return sweepOf(folder, planIn(folder));
}

/** The file of the network that was promoted from N, where those are kept. */
export const promotedFile = (N: number): string => `network-N${N}.json`;

/** Begins the sweep of a plan in a folder, or opens it where it was begun; throws where that was another plan. */
export function beginSweep(planPath: string, folder: string): Sweep {
  const given = sweepOf(folder, planPath);
  return beginPlan(readFileSync(planPath), given, planPath);
}

/**
 * The same of a plan that no file has.
 * @param text as it is kept with the sweep
 * @param whence where it comes from, in words
 */
export function beginPlan(text: string | Buffer, given: Sweep, whence: string): Sweep {
  const { folder } = given;
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  if (!existsSync(planIn(folder))) writeWhole(planIn(folder), text);
  const difference = planDifference(openSweep(folder).plan, given.plan);
  if (difference) {
    throw new Error(`${whence}: ${folder} was begun with another plan: ${difference}; choose another folder`);
  }
  return given;
}

function sweepOf(folder: string, planPath: string): Sweep {
  const value = readJson(planPath);
  try {
    const plan = parsePlan(value);
    return { folder, plan, runs: runsOf(plan) };
  } catch (error) {
    throw new Error(`${planPath}: ${(error as Error).message}`);
  }
}

/** What a run is called: its condition, or its values on the axes, and its seed. */
export function nameOf({ condition, settings, config }: PlannedRun): string {
  if (condition !== undefined) return `${condition.replace(/[^\w.-]/g, '')}-seed-${config.seed}`.slice(-150);
  const values = Object.values(settings).map((value) => String(value).replace(/[^\w.-]/g, ''));
  return [...values, 'seed', config.seed].join('-').slice(-150);
}

export const runFolder = ({ folder }: Sweep, run: PlannedRun): string =>
  join(folder, 'runs', `${run.index}-${nameOf(run)}`);

export type RunState = 'done' | 'underWay' | 'waiting' | 'failed';

/** How a run stands. */
export function stateOf(sweep: Sweep, run: PlannedRun): RunState {
  const folder = runFolder(sweep, run);
  if (existsSync(join(folder, FILES.measures))) return 'done';
  if (isClaimed(folder)) return 'underWay';
  return existsSync(join(folder, FILES.failed)) ? 'failed' : 'waiting';
}
