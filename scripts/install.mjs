// Runs before `npm start`, `npm test` and the command line: checks Node and brings node_modules up to the lock
// file. It speaks on stderr only, since a command's stdout is for its results.
// It must run without any package installed, and its syntax must load in an old Node to tell it so.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * What npm recorded as installed differs from the lock. Contents are compared, not dates: switching branches
 * touches files without changing them. Optional packages are left out on other platforms.
 */
function isStale() {
  const packages = (/** @type {string} */ path) =>
    JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages;
  const wanted = packages('package-lock.json');
  try {
    const installed = packages('node_modules/.package-lock.json');
    return Object.keys(wanted).some(
      (path) => path && !wanted[path].optional && installed[path]?.version !== wanted[path].version,
    );
  } catch {
    return true; // never installed, or interrupted: npm writes this record last
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Tau Playground needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}
if (isStale()) {
  console.error('Installing the packages of package-lock.json …');
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root,
    shell: true, // npm is a .cmd file on Windows
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (status !== 0) fail('npm ci failed: the packages could not be installed (is the registry reachable?).');
}
