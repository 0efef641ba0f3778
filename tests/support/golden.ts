import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads a golden file that comes with the project. */
export const golden = <T>(name: string): T =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../golden/${name}`, import.meta.url)), 'utf8'));

/** The folder of the paper's trained networks, which do not come with the project; undefined where it is missing. */
export const paperNetworks = ((folder) => (existsSync(folder) ? folder : undefined))(
  fileURLToPath(new URL('../../../shared/golden', import.meta.url)),
);
