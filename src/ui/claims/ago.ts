const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const format = new Intl.RelativeTimeFormat('en');

/** How long ago something was, both in ms: "3 days ago", "just now". */
export function agoWords(then: number, now: number): string {
  const unit = UNITS.find(([, length]) => now - then >= length);
  return unit ? format.format(-Math.floor((now - then) / unit[1]), unit[0]) : 'just now';
}
