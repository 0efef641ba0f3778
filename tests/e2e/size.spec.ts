import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fileOf, pages } from '../../scripts/pages.mjs';

/** How much the build makes a browser fetch, as a host sends it: packed. */

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (name: string) => readFileSync(dist + name);

/** Kilobytes of all these files, packed one by one. */
const packed = (names: string[]) => names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0) / 1000;

const scripts = () => readdirSync(`${dist}assets`).filter((name) => name.endsWith('.js'));

/** The scripts that a script imports before anything is done. */
const importsOf = (name: string) =>
  [
    ...read(`assets/${name}`)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g),
  ].map(([, next]) => next);

/** The scripts that a script is made of: all that it imports, and what these do. */
function scriptsOf(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of importsOf(name)) scriptsOf(next, found);
  return found;
}

for (const page of pages) {
  const html = () => read(fileOf(page)).toString();

  test(`all scripts and styles that ${fileOf(page)} waits for`, () => {
    const tags = html().match(/<(?:script|link)\b[^>]*>/g) ?? [];
    const waitsFor = tags
      .filter((tag) => !tag.includes('rel="follows"'))
      .flatMap((tag) => /(?:src|href)="([^"]+\.(?:js|css))"/.exec(tag)?.[1] ?? [])
      .map((name) => join(page.folder, name));
    expect(waitsFor.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(1);
    expect(waitsFor.filter((name) => name.endsWith('.css')).length).toBeGreaterThan(0);
    expect(packed(waitsFor)).toBeLessThanOrEqual(page.most);
    expect(html()).toContain('http-equiv="Content-Security-Policy"');
  });

  test(`${fileOf(page)} with the figures that are built in`, () => {
    expect(packed([fileOf(page)])).toBeLessThanOrEqual(page.itself);
    expect(html()).not.toContain('id="mantine-'); // drawn by lot: every build of one source would be another
  });

  const { follows, whole = 0, scripts: most } = page;
  if (most)
    test(`all scripts that ${fileOf(page)} fetches by itself`, () => {
      const first = /<script type="module"[^>]* src="[./]*assets\/([\w.-]+)"/.exec(html())?.[1] ?? '';
      const live = /import\(.\.\/(live-[\w-]+\.js)/.exec(read(`assets/${first}`).toString())?.[1] ?? '';
      const scripts = [...scriptsOf(live, scriptsOf(first))].map((name) => `assets/${name}`);
      expect(scripts.length).toBeGreaterThan(10);
      expect(packed(scripts)).toBeLessThanOrEqual(most);
    });

  if (!follows) continue;
  test(`all scripts that ${fileOf(page)} answers with`, () => {
    const [main] = readdirSync(`${dist}assets`).filter((name) => name.startsWith(`${follows}-`));
    const scripts = [...scriptsOf(main)];
    expect(scripts.length).toBeGreaterThan(5);
    expect(packed(scripts.map((name) => `assets/${name}`))).toBeLessThanOrEqual(whole);
  });
}

test('all that is kept to be used without a network', () => {
  const [, list] = /^const FILES = (.*);$/m.exec(read('service-worker.js').toString()) ?? [];
  const files: string[] = JSON.parse(list ?? '[]');
  expect(files.length).toBeGreaterThan(80);
  expect(packed(files.map((file) => file.replace(/\/$/, '/index.html')))).toBeLessThanOrEqual(1340);
});

// Others compute by processor: with a copy for each of them, every visit kept 280 kB more.
test('the engines of graphics processors are built once, for the worker that trains', () => {
  for (const engine of ['webgl', 'webgpu'])
    expect(scripts().filter((name) => name.startsWith(`${engine}-`))).toHaveLength(1);
});

test('no script only hands on what is in another', () => {
  const handOn = scripts().filter((name) =>
    /^export\{[^}]+\}from"[^"]+";?\s*$/.test(read(`assets/${name}`).toString()),
  );
  expect(scripts().length).toBeGreaterThan(50);
  expect(handOn).toEqual([]);
});

const workers = () => scripts().filter((name) => /\.worker-.*\.js$/.test(name));

test('the scripts that each worker begins with', () => {
  expect(workers()).toHaveLength(7);
  // Those of claims and of neighbours both train and analyse, and are fetched by nobody else; claims have all neighbours' models.
  const most = (name: string) => (name.startsWith('claims') ? 88 : name.startsWith('packing') ? 76 : 55);
  const fetchedBy = (name: string) =>
    /import\(`\.\/([\w.-]+)`\)/.exec(read(`assets/${name}`).toString())?.[1];
  expect(workers().filter(fetchedBy)).toHaveLength(4);
  for (const name of workers()) {
    const fetched = fetchedBy(name);
    const all = fetched ? scriptsOf(fetched, scriptsOf(name)) : scriptsOf(name);
    expect(packed([...all].map((each) => `assets/${each}`)), name).toBeLessThanOrEqual(most(name));
  }
});

// WebKit begins it a second time where another script imports it, and loses what it imports at once.
test('nothing imports what a worker begins with, nor does that import anything', () => {
  const imported = scripts().flatMap(importsOf);
  expect(imported.length).toBeGreaterThan(100);
  expect(imported.filter((name) => workers().includes(name))).toEqual([]);
  expect(workers().flatMap(importsOf)).toEqual([]);
});
