import { NOT_LOADED } from './fault';

/** What a worker does with what it is told. */
interface Obeying<Told> {
  obey(told: Told): unknown;
}

/**
 * Lets a worker begin with next to nothing, and do what it is told with a script of its own; until that is there, it waits.
 * Nothing may import what a worker begins with, nor it import anything at once: WebKit would begin it a second time, which
 * hears what the first one should, or lose what it imports where workers that begin together import the same.
 */
export function obeyLater<Told>(load: () => Promise<Obeying<Told>>): void {
  const loading = load();
  loading.catch(() => reportError(new Error(NOT_LOADED)));
  self.onmessage = async ({ data }: MessageEvent<Told>) => (await loading).obey(data);
}
