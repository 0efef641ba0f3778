import type { Terminal } from '../terminal';
import { UsageError } from '../usage';
import { bandit } from './bandit';
import { membrane } from './membrane';
import { modules } from './modules';

/** The neighbours whose numbers can be had without their pages. */
const NEIGHBOURS: Record<string, (args: string[], terminal: Terminal) => unknown> = {
  modules,
  bandit,
  membrane,
};

/** `neighbours NAME`: the numbers behind the figures of a neighbour's page, as a JSON object. */
export function neighbours([name, ...args]: string[], terminal: Terminal) {
  if (name === undefined || !Object.hasOwn(NEIGHBOURS, name)) {
    const got = name === undefined ? 'is missing' : `"${name}" is not one`;
    throw new UsageError(`the neighbour ${got}: expected ${Object.keys(NEIGHBOURS).join(', ')}`);
  }
  return NEIGHBOURS[name](args, terminal);
}
