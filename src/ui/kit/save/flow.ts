/** Where things of these widths stand, one after another in lines of at most a width: px from the left, and the line. */
export function flow(
  widths: readonly number[],
  gap: number,
  width: number,
): { left: number; line: number }[] {
  let at = { left: 0, line: 0 };
  return widths.map((each) => {
    if (at.left > 0 && at.left + each > width) at = { left: 0, line: at.line + 1 };
    const place = at;
    at = { left: at.left + each + gap, line: at.line };
    return place;
  });
}
