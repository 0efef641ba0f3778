import { version } from '../../package.json';
import { bench } from './bench';
import { convert } from './convert';
import { damage } from './damage';
import { evaluate } from './evaluate';
import { exportActivity } from './export';
import { fit } from './fit';
import { forward } from './forward';
import { neighbours } from './neighbours/neighbours';
import { reproduce } from './reproduce/reproduce';
import { retrain } from './retrain';
import { serve } from './serve';
import { run } from './sweep/run-command';
import { sweep } from './sweep/sweep';
import type { Terminal } from './terminal';
import { timescales } from './timescales';
import { train } from './train';
import { Interrupted, UsageError } from './usage';
import { USAGE } from './usage-text';

/** The commands, with the result that they print in the end; some print as they go, or end with a code of their own. */
const COMMANDS: Record<string, (args: string[], terminal: Terminal) => unknown> = {
  train,
  evaluate,
  forward,
  timescales,
  damage,
  retrain,
  fit,
  convert,
  export: exportActivity,
  sweep,
  run,
  reproduce,
  neighbours,
  bench,
  serve,
};

/**
 * Runs a command as it is written, "train --out net.json"; without one the page is served. What fails is said in one line.
 * @returns the exit code: 0, 1 where something failed, 2 where the command was wrong, 130 where it was interrupted
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...args] = !words[0] || words[0].startsWith('-') ? ['serve', ...words] : words;
  try {
    if (name === 'help' || args.includes('--help')) {
      terminal.print(USAGE.trimEnd());
      return 0;
    }
    if (words[0] === '--version') {
      terminal.print(version);
      return 0;
    }
    if (!Object.hasOwn(COMMANDS, name)) {
      throw new UsageError(
        `there is no command "${name}": expected ${Object.keys(COMMANDS).join(', ')} or --help`,
      );
    }
    const result = await COMMANDS[name](args, terminal);
    if (result !== undefined) terminal.print(JSON.stringify(result));
    return 0;
  } catch (error) {
    terminal.note((error as Error).message);
    if (error instanceof UsageError) return 2;
    return error instanceof Interrupted ? 130 : 1;
  }
}
