import { join } from 'node:path';
import { version } from '../../../package.json';
import type { Claim, Judgement } from '../../claims/claim';
import { type ConditionId, conditionOf } from '../../claims/conditions';
import type { Evidence, EvidenceFile, NetworkNumbers } from '../../claims/evidence';
import { countFor, EVIDENCE_IDS, type EvidenceId } from '../../claims/evidence-ids';
import { trainedNumbers } from '../../claims/measure-network';
import type { EngineFactory } from '../../engines/engine';
import { networkOf } from '../../network/file';
import { readJson } from '../files';
import { FILES, runFolder, type Sweep } from '../sweep/folder';
import { resultOf } from '../sweep/result';
import { digestOf } from './digest';
import { fingerprintOf } from './fingerprint';

/** What some claims rest on: conditions, those first that take longest, then trials. */
export function evidenceFor(claims: readonly Claim[]): EvidenceId[] {
  const needed = new Set(claims.flatMap(({ conditions, atSizes = [] }) => [...conditions, ...atSizes]));
  return EVIDENCE_IDS.filter((id) => needed.has(id));
}

/** The plan of a sweep that trains and measures networks of conditions. */
export function planOf(ids: readonly ConditionId[], networks: number, seed: number): object {
  const conditions = ids.map((id) => {
    const { settings, measure } = conditionOf(id);
    const measures = [{ name: 'promotions', settings: measure }];
    return [id, { settings, networks: countFor(id, networks), measure: measures }];
  });
  return { base: { seed }, networks, conditions: Object.fromEntries(conditions), keep: 'promotions' };
}

/** The numbers of all networks of a sweep that are done. */
export function numbersOf(sweep: Sweep): Record<string, NetworkNumbers[]> {
  const all: Record<string, NetworkNumbers[]> = {};
  for (const run of sweep.runs) {
    const result = resultOf(sweep, run);
    if (run.condition === undefined || !result || result.end === 'failed' || !result.promotions) continue;
    const network = networkOf(readJson(join(runFolder(sweep, run), FILES.network)), []);
    all[run.condition] ??= [];
    all[run.condition].push({ ...trainedNumbers(network, result.end), ...result.promotions });
  }
  return all;
}

/** Numbers as a file of evidence, with what they were made with. */
export async function evidenceFile(
  factory: EngineFactory,
  conditions: Record<string, NetworkNumbers[]>,
  date: string,
): Promise<EvidenceFile> {
  const fingerprints: Record<string, string> = {};
  for (const id of Object.keys(conditions)) {
    fingerprints[id] = await fingerprintOf(factory, id as EvidenceId);
  }
  return {
    format: 'tau-playground-evidence',
    versions: { program: version, node: process.versions.node },
    engine: factory.info.engine,
    date,
    fingerprints,
    digest: digestOf(conditions),
    conditions,
  };
}

/** A verdict as it is printed. */
export type Reported = Omit<Judgement, 'verdict'> & { id: string; verdict: string };

const WORDS = { holds: 'holds', partly: 'partly', fails: 'fails', untestable: 'not testable' } as const;

/** The claims with what numbers say of them. */
export const judged = (claims: readonly Claim[], evidence: Evidence): Reported[] =>
  claims.map((claim) => {
    const judgement = claim.judge(evidence);
    return { id: claim.id, ...judgement, verdict: WORDS[judgement.verdict] };
  });

/** A file of evidence as text, a line a network. */
export function evidenceText({ conditions, ...about }: EvidenceFile): string {
  const lines = Object.entries(conditions).map(
    ([id, networks]) =>
      `${JSON.stringify(id)}: [\n${networks.map((network) => JSON.stringify(network)).join(',\n')}\n]`,
  );
  return `${JSON.stringify(about).slice(0, -1)},"conditions":{\n${lines.join(',\n')}\n}}\n`;
}
