/** The inside of an SVG text, with N, τ and τ_net set as mathematics. */
export function SvgWords({ text }: { text: string }) {
  return text.split(/(τ_net|τ|\bN\b)/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <tspan key={i} className="symbol">
        {part === 'τ_net' ? <NetworkTau /> : part}
      </tspan>
    ) : (
      part
    ),
  );
}

/** Not every browser lowers a subscript in SVG: it is moved down, and what follows, beginning with nothing, up. */
const NetworkTau = () => (
  <>
    τ
    <tspan className="subscript" dy="0.25em">
      net
    </tspan>
    <tspan dy="-0.18em">{'\u200b'}</tspan>
  </>
);
