/** Made once: `toLocaleString` makes one for every number, which is seen where readouts change all the time. */
const english = new Intl.NumberFormat('en');

/** A whole number as people write it: 4,000. */
export const whole = (value: number) => english.format(Math.round(value));

/** So many of something that is more of itself with an s: "1 epoch", "4,000 epochs". */
export const counted = (count: number, one: string) => `${whole(count)} ${one}${count === 1 ? '' : 's'}`;

/** Two digits are enough for a number that never stands still: 1,200, 43, 0.31. */
export const twoDigits = (value: number) => english.format(Number(value.toPrecision(2)));
