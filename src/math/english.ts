/** Made once: `toLocaleString` makes one for every number, which is seen where readouts change all the time. */
const english = new Intl.NumberFormat('en');

/** A whole number as people write it: 4,000. */
export const whole = (value: number) => english.format(Math.round(value));

/** Two digits are enough for a number that never stands still: 1,200, 43, 0.31. */
export const twoDigits = (value: number) => english.format(Number(value.toPrecision(2)));
