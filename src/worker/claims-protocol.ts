import type { NetworkNumbers } from '../claims/evidence';
import type { EvidenceId } from '../claims/evidence-ids';
import type { Testing } from '../claims/train-network';

/** A network that is to be trained and measured. */
export interface TestRequest {
  condition: EvidenceId;
  seed: number;
}

/** What its worker says of it. */
export type TestReply =
  | { kind: 'progress'; testing: Testing }
  | { kind: 'network'; numbers: NetworkNumbers }
  | { kind: 'failed'; message: string };
