/** Counts right answers by N over any number of batches. */
export class Tally {
  private readonly right = new Map<number, number>();
  private sequences = 0;

  /**
   * @param Ns what was asked
   * @param labels the right answers: [Ns.length, B]
   * @param logits of the heads that answer: [Ns.length, B, 2], or [1, B, 2] where one head answers for all Ns
   */
  add(Ns: readonly number[], labels: Uint8Array, logits: Float32Array): void {
    const batch = labels.length / Ns.length;
    const oneHead = logits.length === batch * 2;
    Ns.forEach((N, k) => {
      let right = this.right.get(N) ?? 0;
      for (let s = 0; s < batch; s++) {
        const at = ((oneHead ? 0 : k) * batch + s) * 2;
        const answer = logits[at + 1] > logits[at] ? 1 : 0;
        if (answer === labels[k * batch + s]) right++;
      }
      this.right.set(N, right);
    });
    this.sequences += batch;
  }

  /** The fraction of right answers of every N asked. */
  accuracy(): Record<string, number> {
    return Object.fromEntries([...this.right].map(([N, right]) => [String(N), right / this.sequences]));
  }
}
