interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time in µs, of an event that has a duration. */
  tdur?: number;
  args: { name?: string };
}

/**
 * The longest task of a page's main thread in a trace of category 'toplevel', in ms of that thread's own processor
 * time: what other programs take from it while they have the processor does not count.
 */
export function longestTask(trace: Buffer): number {
  const events: TraceEvent[] = JSON.parse(trace.toString()).traceEvents;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid);
  const tasks = events.filter((event) => event.tdur !== undefined && isMain(event));
  if (tasks.length === 0) throw new Error('The trace has no task of a page.');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000;
}
