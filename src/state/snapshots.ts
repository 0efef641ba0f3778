import type { Snapshot } from '../cells/snapshot';

/** Snapshots that were asked for and have not come yet, by lane. */
export class Snapshots {
  private readonly waiting = new Map<number, ((snapshot: Snapshot) => void)[]>();

  /** @param request sends the question to a lane */
  constructor(private readonly request: (id: number) => void) {}

  ask(id: number): Promise<Snapshot> {
    this.request(id);
    return new Promise((resolve) => this.waiting.set(id, [...(this.waiting.get(id) ?? []), resolve]));
  }

  /** Asks once more for what a run that has ended did not give: the one in its place answers. */
  again(id: number): void {
    if (this.waiting.has(id)) this.request(id);
  }

  give(id: number, snapshot: Snapshot): void {
    for (const resolve of this.waiting.get(id) ?? []) resolve(snapshot);
    this.waiting.delete(id);
  }
}
