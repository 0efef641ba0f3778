/** How far the tie to memory goes, what is ours, and the source. */
export const MODULES_FOOT = {
  memory: (
    <>
      What must be remembered here is who knows what. A bridge of few wires is a bottleneck like a slow
      neuron: what crosses it arrives late. No curriculum is used; whether harder digits first would divide
      the halves is open.
    </>
  ),
  ours: (
    <>
      The 5 × 7 digits, the sizes, the short training and the ratio in <span className="symbol">F</span>. That
      the left half answers nearly always where wires are few is the task’s doing: equal digits have an even
      sum, so naming the left digit is right 6 times in 10, naming the right one 5. <b>Not reproduced</b>:
      that silencing tells the same as the other two measures; and left out, their claim on correlated digits.
    </>
  ),
  sources: (
    <>
      Our reading of Béna and Goodman,{' '}
      <i>Dynamics of specialization in neural modules under resource constraints</i>, Nature Communications 16
      (2025), <a href="https://doi.org/10.1038/s41467-024-55188-9">10.1038/s41467-024-55188-9</a>; their code
      was read. The equations are ours.
    </>
  ),
};
