/** Numbers under the push's axis: the present one among them, in place of those too near. */
export const pushTicks = (width: number, push: number): number[] => [
  ...(width > 500 ? [0, 2, 4, 6, 8, 10, 12] : [0, 3, 6, 9, 12]).filter((tick) => Math.abs(tick - push) > 0.7),
  push,
];
