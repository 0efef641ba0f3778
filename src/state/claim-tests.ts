import { create } from 'zustand';
import type { Claim } from '../claims/claim';
import type { Evidence } from '../claims/evidence';
import { countFor, EVIDENCE_IDS, type EvidenceId } from '../claims/evidence-ids';
import type { Testing } from '../claims/train-network';
import { ClaimsClient } from '../worker/claims-client';
import type { TestReply, TestRequest } from '../worker/claims-protocol';
import { forgetTested, keepTested, readTested, type Tested } from './tested-networks';

/** So many networks of a condition are trained, or as many as it has at most. */
const NETWORKS = 5;
/** Shipped evidence has the seeds below this, tests on this device those from it on. */
const FIRST_SEED = 1000;
const LAST_SEED = 999_999;

/** Claims that are being tested. */
export interface TestRun {
  claims: readonly string[];
  since: number;
  conditions: readonly EvidenceId[];
  done: number;
  total: number;
  /** The network that told last how far it is. */
  at?: TestRequest & { testing: Testing };
}

interface TestTrouble {
  condition: EvidenceId;
  sentence: string;
}

interface ClaimTests {
  tested: Tested;
  run?: TestRun;
  /** What went wrong in the last run, with networks of which condition. */
  troubles: readonly TestTrouble[];
  /** Reads what is kept on this device. */
  load(): void;
  /** Trains fresh networks for these claims; where some are trained already, after those. */
  test(claims: readonly Claim[]): void;
  stop(): void;
  /** Forgets what was trained here for these claims. */
  forget(claims: readonly Claim[]): void;
}

let client: ClaimsClient | undefined;

export const useClaimTests = create<ClaimTests>()((set, get) => ({
  tested: {},
  troubles: [],
  load: () => set({ tested: readTested(EVIDENCE_IDS) }),
  test(claims) {
    const before = get().run;
    const wanted = new Set(claims.flatMap(({ conditions }) => conditions));
    const conditions = EVIDENCE_IDS.filter((id) => wanted.has(id) && !before?.conditions.includes(id));
    const requests = requestsFor(conditions);
    const run: TestRun = before ?? { claims: [], since: Date.now(), conditions: [], done: 0, total: 0 };
    set(({ tested, troubles }) => ({
      tested: Object.fromEntries(
        Object.entries(tested).filter(([id]) => !conditions.includes(id as EvidenceId)),
      ),
      troubles: before ? troubles : [],
      run: {
        ...run,
        claims: [...new Set([...run.claims, ...claims.map(({ id }) => id)])],
        conditions: [...run.conditions, ...conditions],
        total: run.total + requests.length,
      },
    }));
    client ??= new ClaimsClient({ hear, end }, Math.max(1, (navigator.hardwareConcurrency ?? 2) - 1));
    client.add(requests);
  },
  stop() {
    client?.stop();
    end();
  },
  forget(claims) {
    forgetTested(claims.flatMap(({ conditions }) => conditions));
    set({ tested: readTested(EVIDENCE_IDS) });
  },
}));

/** Fresh networks of these conditions, those of one seed begin alike. */
function requestsFor(conditions: readonly EvidenceId[]): TestRequest[] {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  const first = FIRST_SEED + (random % (LAST_SEED - FIRST_SEED - NETWORKS));
  return conditions.flatMap((condition) =>
    Array.from({ length: Math.min(NETWORKS, countFor(condition, NETWORKS)) }, (_, i) => ({
      condition,
      seed: first + i,
    })),
  );
}

function hear(request: TestRequest, reply: TestReply): void {
  const { run, tested, troubles } = useClaimTests.getState();
  if (!run) return;
  if (reply.kind === 'progress') {
    useClaimTests.setState({ run: { ...run, at: { ...request, testing: reply.testing } } });
    return;
  }
  const done = { ...run, done: run.done + 1 };
  const withTrouble = (sentence: string) => [...troubles, { condition: request.condition, sentence }];
  if (reply.kind === 'failed') {
    useClaimTests.setState({ run: done, troubles: withTrouble(`Not trained: ${reply.message}`) });
  } else if (reply.numbers.end === 'diverged') {
    useClaimTests.setState({
      run: done,
      troubles: withTrouble(`Seed ${request.seed} broke down and is left out.`),
    });
  } else {
    const networks = [...(tested[request.condition]?.networks ?? []), reply.numbers];
    const fresh = { since: run.since, networks: networks.sort((a, b) => a.seed - b.seed) };
    const isKept = keepTested(request.condition, fresh);
    useClaimTests.setState({
      run: done,
      tested: { ...tested, [request.condition]: fresh },
      troubles: isKept ? troubles : withTrouble(NOT_KEPT),
    });
  }
}

const NOT_KEPT = 'This browser keeps nothing: what was trained here goes when the page is closed.';

/** Where no network of a condition came, those from before are still there. */
function end(): void {
  useClaimTests.setState(({ tested }) => ({
    run: undefined,
    tested: { ...readTested(EVIDENCE_IDS), ...tested },
  }));
}

/** What went wrong with the networks that some claims rest on: each sentence once. */
export const troublesOf = (troubles: readonly TestTrouble[], claims: readonly Claim[]): string[] => {
  const conditions = new Set(claims.flatMap(({ conditions }) => conditions));
  return [
    ...new Set(troubles.flatMap(({ condition, sentence }) => (conditions.has(condition) ? [sentence] : []))),
  ];
};

/** What was trained on this device, as evidence. */
export const evidenceOf = (tested: Tested): Evidence =>
  Object.fromEntries(Object.entries(tested).map(([id, { networks }]) => [id, networks]));
