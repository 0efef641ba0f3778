import type { NetworkNumbers } from '../claims/evidence';
import { networkNumbersSchema } from '../claims/evidence';
import type { EvidenceId } from '../claims/evidence-ids';
import { z } from '../config/zod';
import { TESTED_KEY } from './tested-key';

/** Networks of a condition that were trained on this device. */
export interface TestedNetworks {
  /** When their training began, in ms since 1970. */
  since: number;
  networks: readonly NetworkNumbers[];
}

export type Tested = Readonly<Partial<Record<EvidenceId, TestedNetworks>>>;

const schema = z.strictObject({ since: z.number(), networks: z.array(networkNumbersSchema).min(1) });

/** What this browser keeps of these conditions; what cannot be read counts as not there. */
export function readTested(ids: readonly EvidenceId[]): Tested {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const kept = readOne(id);
      return kept ? [[id, kept]] : [];
    }),
  );
}

function readOne(id: EvidenceId): TestedNetworks | undefined {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(TESTED_KEY + id) ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Keeps the networks of a condition in the place of those it had; false where the browser keeps nothing. */
export function keepTested(id: EvidenceId, tested: TestedNetworks): boolean {
  try {
    localStorage.setItem(TESTED_KEY + id, JSON.stringify(tested));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept of these conditions. */
export function forgetTested(ids: readonly EvidenceId[]): void {
  try {
    for (const id of ids) localStorage.removeItem(TESTED_KEY + id);
  } catch {
    // Then nothing was kept either.
  }
}
