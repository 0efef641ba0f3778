/** The inside of an SVG text, with N and τ set as mathematics. */
export function SvgWords({ text }: { text: string }) {
  return text.split(/(τ|\bN\b)/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <tspan key={i} className="symbol">
        {part}
      </tspan>
    ) : (
      part
    ),
  );
}
