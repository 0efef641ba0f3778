import type { TimeRange } from '../../../state/climb-time';

/** From so many seconds on a time is said in this unit. */
const UNITS = [
  { from: 36 * 3600, seconds: 86_400, name: 'days' },
  { from: 90 * 60, seconds: 3600, name: 'h' },
  { from: 90, seconds: 60, name: 'min' },
  { from: 0, seconds: 1, name: 's' },
];

/** Roughly: "40 min", "2.5–4 h", "20 h – 12 days". */
export function rangeOfTime(range: TimeRange): string {
  const [least, most] = range.map(roughly);
  if (least.unit !== most.unit) return `${least.count} ${least.unit} – ${most.count} ${most.unit}`;
  return `${[...new Set([least.count, most.count])].join('–')} ${most.unit}`;
}

/** Of hours and days that are few, a half counts. */
function roughly(seconds: number) {
  const unit = UNITS.find(({ from }) => seconds >= from) ?? UNITS[UNITS.length - 1];
  const count = seconds / unit.seconds;
  const halves = unit.seconds >= 3600 && count < 5;
  return { count: halves ? Math.round(2 * count) / 2 : Math.max(1, Math.round(count)), unit: unit.name };
}
