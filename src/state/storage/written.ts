/** The parts of a lane that are written once, by their numbers, each with what stands for it. */
export type PartsByNumber<Part extends object = object> = ReadonlyMap<number, Part>;

/** Which parts lie beside which lanes, as this page has written or read them last. */
export class WrittenChunks {
  private readonly lanes = new Map<string, PartsByNumber<WeakRef<object>>>();

  /** Those that do not lie on the disk as they are. */
  missing<Part extends object>(run: string, lane: number, parts: PartsByNumber<Part>): PartsByNumber<Part> {
    const known = this.lanes.get(key(run, lane));
    return new Map([...parts].filter(([number, part]) => known?.get(number)?.deref() !== part));
  }

  /** They lie there now. */
  set(run: string, lane: number, parts: PartsByNumber): void {
    this.lanes.set(key(run, lane), new Map([...parts].map(([number, part]) => [number, new WeakRef(part)])));
  }
}

const key = (run: string, lane: number): string => `${run} ${lane}`;
