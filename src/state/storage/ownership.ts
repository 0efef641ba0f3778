/** Which tab a run belongs to. */
export interface Ownership {
  /**
   * Takes a run for this tab until it is given back; undefined where another tab has it.
   * @param patience how long to wait for it, in ms: a page that is just being reloaded lets go late
   */
  hold(id: string, patience: number): Promise<(() => void) | undefined>;
  /** Those of these runs that some tab has open. */
  held(ids: readonly string[]): Promise<Set<string>>;
}
