// Finds a Chromium for the tests, so that `npm test` needs nothing but Node.
// TEST_BROWSER overrides the search: bundled, playwright, system, apt, or the path of a browser.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/**
 * What Playwright's `launch` takes, and where it came from.
 * @typedef {{ name: string, executablePath: string, args: string[], env: NodeJS.ProcessEnv }} Browser
 */

/** WebGL2 on a software renderer, the same on every machine. */
const graphics = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--disable-angle-features=warmUpPipelineCacheAtLink', // each program would be compiled twice, once as it is not used
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
];
/** No traffic of the browser's own. */
const args = [
  ...graphics,
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** The same browser without WebGL: what draws pages only is a third quicker then. @param {Browser} browser @returns {Browser} */
export const withoutWebgl = (browser) => ({
  ...browser,
  args: [
    ...browser.args.filter((arg) => !graphics.includes(arg)),
    '--disable-gpu',
    '--disable-software-rasterizer',
  ],
});

/** The same browser with WebGPU as well, computed by software. @param {Browser} browser @returns {Browser} */
export const withWebgpu = (browser) => ({
  ...browser,
  args: [
    ...browser.args,
    '--enable-unsafe-webgpu',
    '--use-webgpu-adapter=swiftshader',
    '--enable-features=Vulkan',
  ],
});

/** The same browser with WebGL and WebGPU of the graphics processor that there is, else by software. @param {Browser} browser @returns {Browser} */
export const withGpu = (browser) => ({
  ...browser,
  args: [
    ...browser.args.filter((arg) => !graphics.includes(arg)),
    '--ignore-gpu-blocklist',
    '--enable-unsafe-webgpu',
    '--enable-features=Vulkan',
    '--use-angle=vulkan',
  ],
});

const nodeModules = fileURLToPath(new URL('../node_modules', import.meta.url));

/** The ways to a browser, in the order they are tried. Each returns undefined where it leads nowhere. */
const ways = { bundled, playwright, system, apt };

/** @param {string} [choice] @returns {Promise<Browser>} */
export async function findBrowser(choice = process.env.TEST_BROWSER) {
  const names = /** @type {(keyof typeof ways)[]} */ (Object.keys(ways));
  if (choice && !names.some((name) => name === choice)) {
    const browser = runnable(choice, choice);
    if (browser) return browser;
    throw new Error(`TEST_BROWSER=${choice} is neither ${names.join(', ')} nor a browser that runs.`);
  }
  for (const name of names) {
    const browser = !choice || choice === name ? await ways[name]() : undefined;
    if (browser) return browser;
  }
  throw new Error(
    `No browser for the tests${choice ? ` by TEST_BROWSER=${choice}` : ''}: install Chrome or Chromium, ` +
      'or run `npx playwright install --with-deps chromium`, or set TEST_BROWSER to the path of one.',
  );
}

/**
 * What processes of the browser share lies in files of a temporary folder, as Playwright starts it: in memory, where that
 * has room for it, they are there at once. @returns {NodeJS.ProcessEnv}
 */
function temporary() {
  const MEMORY = '/dev/shm';
  if (!existsSync(MEMORY)) return {};
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > 2 ** 30 ? { TMPDIR: MEMORY } : {}; // containers often have 64 MB of it
}

/** @param {string} name @param {string} executablePath @param {NodeJS.ProcessEnv} [extraEnv] */
function runnable(name, executablePath, extraEnv) {
  const env = { ...process.env, ...temporary(), ...extraEnv };
  const runs =
    process.platform === 'win32' // there `--version` opens a window
      ? existsSync(executablePath)
      : spawnSync(executablePath, ['--version'], { env }).status === 0;
  return runs ? { name, executablePath, args, env } : undefined;
}

/** The Chromium that comes as a package: the lock file fixes its version. */
function bundled() {
  const source = join(nodeModules, '@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return undefined;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(nodeModules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(join(source, 'bin'), folder);

  const executable = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return (
    runnable('bundled', executable, fonts) ??
    runnable('bundled, own libraries', executable, { ...fonts, LD_LIBRARY_PATH: libraries })
  );
}

/** The package's Open Sans first, so that text is as wide on every machine; the machine's fonts fill the gaps. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <match>
    <test name="family" compare="eq" qual="any"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;

/**
 * Unpacks beside the final place and renames, so that an interruption leaves no half browser behind.
 * @param {string} source @param {string} folder
 */
function unpack(source, folder) {
  mkdirSync(join(folder, '..'), { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  const read = (/** @type {string} */ name) => brotliDecompressSync(readFileSync(join(source, name)));
  try {
    writeFileSync(join(temporary, 'chromium'), read('chromium.br'), { mode: 0o755 });
    for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
      const tar = spawnSync('tar', ['-x', '--no-same-owner', '-C', temporary], { input: read(archive) });
      if (tar.status !== 0) throw new Error(`tar could not unpack ${archive}: ${tar.error ?? tar.stderr}`);
    }
    writeFileSync(join(temporary, 'fonts.conf'), fontsConf);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Where the folder is there now, another process was quicker, and its copy is whole.
    if (!existsSync(folder)) console.warn(`The bundled Chromium could not be unpacked. ${error}`);
  }
}

async function playwright() {
  const { chromium } = await import('playwright-core');
  return runnable('playwright', chromium.executablePath());
}

function system() {
  const onPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  const candidates = {
    darwin: () => apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    win32: () =>
      [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => windows.map((path) => join(folder, path))),
    linux: () =>
      (process.env.PATH ?? '').split(delimiter).flatMap((folder) => onPath.map((name) => join(folder, name))),
  };
  const list = candidates[/** @type {keyof typeof candidates} */ (process.platform)]?.() ?? [];
  for (const path of list.filter((path) => existsSync(path))) {
    const browser = runnable('system', path);
    if (browser) return browser;
  }
  return undefined;
}

/** Debian's own package, where we may install it. (Ubuntu's is a snap, which containers cannot run.) */
function apt() {
  const debian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) return undefined;
  console.log('No browser found: installing Debian’s chromium …');
  const command =
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core';
  spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  return system();
}
