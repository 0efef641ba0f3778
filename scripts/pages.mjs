// The pages of a build. A new one is a folder at the top with its index.html, which says what it is about and loads a script
// beside it, and a line here: head, policy, shell, offline copy, previews of links and the test of sizes then know it.

/**
 * @typedef {object} Page
 * @property {string} folder where its index.html lies: '' or 'name/'
 * @property {string} [shell] a file whose `Shell` is what the built page shows before its scripts have come
 * @property {string} [follows] the script that takes its place
 * @property {number} itself how many kilobytes it may have, packed
 * @property {number} most … of scripts and styles it may wait for
 * @property {number} [whole] how many of scripts until that one answers
 * @property {number} [scripts] how many of scripts in all, where what follows is fetched by the page's own script
 */

/** @type {Page[]} */
export const pages = [
  { folder: '', shell: 'src/ui/layout/Shell.tsx', follows: 'train-main', itself: 32, most: 32, whole: 385 },
  { folder: 'claims/', shell: 'src/ui/claims/Shell.tsx', itself: 40, most: 32 },
  {
    folder: 'neighbours/',
    shell: 'src/ui/neighbours/overview/Shell.tsx',
    itself: 20,
    most: 32,
    scripts: 120,
  },
  {
    folder: 'neighbours/packing/',
    shell: 'src/ui/neighbours/packing/Shell.tsx',
    itself: 20,
    most: 32,
    scripts: 130,
  },
  {
    folder: 'neighbours/modules/',
    shell: 'src/ui/neighbours/modules/Shell.tsx',
    itself: 20,
    most: 32,
    scripts: 122,
  },
  {
    folder: 'neighbours/bandit/',
    shell: 'src/ui/neighbours/bandit/Shell.tsx',
    itself: 26,
    most: 32,
    scripts: 120,
  },
  {
    folder: 'neighbours/membrane/',
    shell: 'src/ui/neighbours/membrane/Shell.tsx',
    itself: 24,
    most: 32,
    scripts: 120,
  },
];

/** @param {Page} page */
export const fileOf = ({ folder }) => `${folder}index.html`;

/** The page whose built file or address within the site that is. @param {string} path */
export const pageAt = (path) => pages.find((page) => fileOf(page) === path.replace(/^\//, ''));
