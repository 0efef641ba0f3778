import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts time in, in ms. */
const TICK = 10;

/** CPU time of a process and of all that it started and that still run, in ms; undefined elsewhere than on Linux. */
export function cpuTime(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statusOf);
  const sum = (of: number): number =>
    all.reduce((time, { id, parent, ticks }) => {
      const own = id === of ? ticks * TICK : 0;
      return time + own + (parent === of ? sum(id) : 0);
    }, 0);
  return sum(pid);
}

/** Nothing where the process has ended. */
function statusOf(id: string) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // "id (name) state parent …", user and system time being numbers 14 and 15; names may have spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ id: Number(id), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    return [];
  }
}
