/** A sentence with its symbols (τ, τ_net, N, c0, φ, f, F, Q, ε, ‖W‖, noise in W) set as mathematics. */
export function Symbols({ children }: { children: string }) {
  // Split at a group, so that every second part is a symbol.
  return children
    .split(/(τ_net|τ|c0|φ|\bN\b|\b[fFQ]\b|ε|(?<=‖)W(?=‖)|(?<=[Nn]oise [\d.]+ in )W\b)/)
    .map((part, index) =>
      index % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
        <span key={index} className="symbol">
          {part === 'τ_net' ? <NetworkTau /> : part === 'c0' ? <Outside /> : part}
        </span>
      ) : (
        part
      ),
    );
}

const NetworkTau = () => (
  <>
    τ<sub>net</sub>
  </>
);

const Outside = () => (
  <>
    c<sub>0</sub>
  </>
);
