/** How columns write their numbers for people. */
export const fixed = (digits: number) => (value: number) => value.toFixed(digits);
export const inPercent = (value: number): string => `${(100 * value).toFixed(1)} %`;
