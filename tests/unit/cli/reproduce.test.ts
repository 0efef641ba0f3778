import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testNetwork } from '../../../src/claims/train-network';
import { engineOf } from '../../../src/cli/engine';
import { run } from '../../support/cli';

const folder = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shipped = JSON.parse(
  readFileSync(new URL('../../../src/claims/evidence.json', import.meta.url), 'utf8'),
);

test('reproduce trains what a claim rests on, comes to the numbers that are shipped, and goes on where it was', async () => {
  const out = join(folder, 'evidence.json');
  const command = ['reproduce', 'no-curriculum-many', '--networks', '1', '--jobs', '1', '--out', out];
  const { code, out: printed } = await run(command);
  expect(code).toBe(0);
  const { claims, versions, engine } = JSON.parse(printed);
  expect(claims).toMatchObject([{ id: 'no-curriculum-many', verdict: 'holds', networks: 1, interval: null }]);
  expect([versions.node, engine]).toEqual([process.versions.node, 'wasm']);

  const { conditions, fingerprints } = JSON.parse(readFileSync(out, 'utf8'));
  expect(conditions).toEqual({ 'heads-at-once': [shipped.conditions['heads-at-once'][0]] });
  expect(fingerprints['heads-at-once']).toBe(shipped.fingerprints['heads-at-once']);
  const network = join(`${out.slice(0, -5)}-runs`, 'runs', '0-heads-at-once-seed-0', 'network.json');
  const before = statSync(network).mtimeMs;
  expect((await run(command)).out).toBe(printed);
  expect(statSync(network).mtimeMs).toBe(before);

  const others = await run([...command.slice(0, 2), '--networks', '2', '--out', out]);
  expect(others.code).toBe(1);
  expect(others.err).toContain('was begun with another plan: networks was 1 and is now 2');
});

test('in memory, as the page does it, a network comes to the same', async () => {
  const testing = testNetwork(await engineOf(), 'heads-at-once', 0);
  const parts = [];
  let step = await testing.next();
  for (; !step.done; step = await testing.next()) parts.push(step.value.part);
  expect(new Set(parts)).toEqual(new Set(['training']));
  expect(JSON.parse(JSON.stringify(step.value))).toEqual(shipped.conditions['heads-at-once'][0]);
});

test('a claim that cannot be tested says why, one that is not there is refused', async () => {
  const { out } = await run(['reproduce', 'reach']);
  expect(JSON.parse(out).claims).toMatchObject([{ id: 'reach', verdict: 'not testable', effect: null }]);
  const { code, err } = await run(['reproduce', 'reached']);
  expect(code).toBe(2);
  expect(err).toContain('there is no claim "reached": expected speed, ');
});
