/** The 97.5 % quantiles of Student's t for 1, 2, … degrees of freedom. */
const T_975 = [
  12.706, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086,
];

/** The 97.5 % quantile, between whole degrees of freedom straight in 1/df, towards 1.96 of the normal distribution. */
export function tQuantile(df: number): number {
  const at = (whole: number) => (whole > T_975.length ? 1.96 + 2.52 / whole : T_975[whole - 1]);
  const below = Math.max(1, Math.floor(df));
  const part = Math.max(0, df - below);
  if (part === 0) return at(below);
  const weight = (1 / below - 1 / (below + part)) / (1 / below - 1 / (below + 1));
  return at(below) + weight * (at(below + 1) - at(below));
}
