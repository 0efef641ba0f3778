import { markerPath } from '../../lane/marker-path';
import type { LaneStyle } from '../../text/lane-style';
import { textWidth } from '../text-width';
import { flow } from './flow';
import { element, resolved, textElement } from './svg';

/** What a saved figure is about. */
export interface Subject {
  title: string;
  /** What its numbers rest on. */
  aside?: string;
  /** The lanes that are in it, where it does not name them itself. */
  legend: readonly { name: string; style: LaneStyle }[];
}

const TITLE = { size: 15, weight: 600, line: 20 };
const NAME = { size: 12, weight: 600, line: 18, gap: 24 };
const ASIDE = { size: 12, weight: 400 };
/** From the left of a mark to its name, and from the title to the lanes, in px. */
const MARK = 16;
const APART = 4;

/** The title over a saved figure, the lanes with their marks, and what the numbers rest on. */
export function heading({ title, aside, legend }: Subject, width: number) {
  const group = element('g', {});
  const style = getComputedStyle(document.body);
  const write = (text: string, left: number, baseline: number, more: Record<string, string | number>) =>
    group.append(textElement({ text, left, baseline, style }, more));

  const words = title.split(' ');
  const widthOf = (text: string) => textWidth(text, TITLE.size, TITLE.weight);
  const lines: string[][] = [];
  for (const [i, { line }] of flow(words.map(widthOf), widthOf(' '), width).entries()) {
    lines[line] ??= [];
    lines[line].push(words[i]);
  }
  for (const [i, line] of lines.entries())
    write(line.join(' '), 0, 14 + i * TITLE.line, { 'font-size': TITLE.size, 'font-weight': TITLE.weight });

  const widths = [
    ...legend.map(({ name }) => MARK + textWidth(name, NAME.size, NAME.weight)),
    ...(aside === undefined ? [] : [textWidth(aside, ASIDE.size)]),
  ];
  const places = flow(widths, NAME.gap, width);
  const top = lines.length * TITLE.line + APART;
  const baselineOf = (line: number) => top + 12 + line * NAME.line;
  for (const [i, { name, style }] of legend.entries()) {
    const { left, line } = places[i];
    const { shape, mark, text } = style;
    const at = { x: left + 5, y: baselineOf(line) - 4 };
    group.append(element('path', { d: markerPath(shape, at, 4.5), fill: resolved(mark) }));
    write(name, left + MARK, baselineOf(line), {
      'font-size': NAME.size,
      'font-weight': NAME.weight,
      fill: resolved(text),
    });
  }
  const last = places[places.length - 1];
  if (aside !== undefined) {
    const quiet = { 'font-size': ASIDE.size, fill: resolved('var(--ink-3)'), 'text-anchor': 'end' };
    write(aside, width, baselineOf(last.line), quiet);
  }
  return { group, height: baselineOf(last?.line ?? 0) + 14 };
}
