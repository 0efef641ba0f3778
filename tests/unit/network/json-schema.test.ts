import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELDS } from '../../../src/config/fields';
import { encodeNetwork } from '../../../src/network/file';
import { networkJsonSchema } from '../../../src/network/json-schema';
import { described, fault } from '../../support/json-schema';
import { measured, trained } from '../../support/trained';

const published = readFileSync('public/schema/network.v1.json', 'utf8');
const schema = JSON.parse(published);

test('the published schema is the one the program reads by; node --import tsx scripts/schema.mjs writes it', () => {
  expect(published).toBe(networkJsonSchema());
});

test('every value in it is explained, and every number and text is bounded', () => {
  const all = [...described(schema)];
  expect(all.length).toBeGreaterThan(50);
  for (const [path, value] of all) {
    if (!path.endsWith('*')) expect(value.description, path).toEqual(expect.any(String));
    const closed = 'const' in value || 'enum' in value;
    if (value.type === 'number' || value.type === 'integer') {
      expect(closed || ('minimum' in value && 'maximum' in value), path).toBe(true);
    }
    if (value.type === 'string') expect(closed || 'maxLength' in value, path).toBe(true);
  }
});

test.each(Object.entries(FIELDS))(
  '%s has its words, bounds and default in it, and may be left out',
  (key, field) => {
    const path = key.split('.');
    const name = path.pop() as string;
    let group = schema.properties.config;
    for (const part of path) group = group.properties[part];
    expect(group.properties[name]).toMatchObject({ description: expect.stringContaining(field.help) });
    // What these are where they are left out depends on other settings.
    if (!('defaultFrom' in field)) expect(group.properties[name].default).toBe(field.default);
    expect(group.required ?? []).not.toContain(name);
    if (field.kind === 'number')
      expect(group.properties[name]).toMatchObject({ minimum: field.min, maximum: field.max });
  },
);

test.each([
  ['single', 'leaky'],
  ['multi', 'leaky'],
  ['sliding', 'lstm'],
] as const)('a %s network of %s cells that is saved keeps to it', async (kind, cell) => {
  const file = JSON.parse(encodeNetwork(await measured(await trained(kind, 30, 0, cell)), new Date()));
  expect(fault(schema, file)).toBeUndefined();
  expect(file.progress.epoch).toBeGreaterThan(0);
});

test('it tells when a file does not keep to it', async () => {
  const file = JSON.parse(encodeNetwork(await trained('single', 1), new Date()));
  const { progress, ...rest } = file;
  expect(fault(schema, file)).toBeUndefined();
  expect(fault(schema, { ...rest, progress: [] })).toBe('/progress: type');
  expect(fault(schema, rest)).toBe('file: required progress');
  expect(fault(schema, { ...file, config: { speed: 1 } })).toBe('/config/speed: not allowed');
  expect(fault(schema, { ...file, config: { network: { units: 0 } } })).toBe(
    '/config/network/units: minimum',
  );
  expect(fault(schema, { ...file, parameters: { tau: { shape: [1] } } })).toMatch(
    '/parameters/tau: required',
  );
});
