/** How far the tie to memory goes, what is ours, and the source. */
export const MEMBRANE_FOOT = {
  memory: (
    <>
      A second way to keep something: not by being slow (<span className="symbol">τ</span>), but by having two
      states and needing a push to change. A latch, like a neuron with strong feedback on itself. The tie is
      thin, and nothing here is trained.
    </>
  ),
  ours: (
    <>
      The equations for <span className="symbol">K</span>(<span className="symbol">φ</span>),{' '}
      <span className="symbol">D</span>(<span className="symbol">φ</span>) and{' '}
      <span className="symbol">S</span>(<span className="symbol">c</span>), the closed form of{' '}
      <span className="symbol">j</span>(<span className="symbol">f</span>) and every number. The paper’s own
      figures were not read; its text to the abstract was. Here the wall keeps its thickness.
    </>
  ),
  sources: (
    <>
      Our reading of Milster, Kim and Dzubiella,{' '}
      <i>Feedback-controlled solute transport through chemo-responsive polymer membranes</i>, J. Chem. Phys.
      158, 104903 (2023), <a href="https://doi.org/10.1063/5.0135707">10.1063/5.0135707</a>. The equations are
      ours.
    </>
  ),
};
