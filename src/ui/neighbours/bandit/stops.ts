/** What the sliders stop at; every M divides the pulls of a world. */
export const CHANCE_STOPS: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 10);
export const BLOCK_STOPS: readonly number[] = [50, 100, 200, 250, 400, 500, 800, 1000];
export const NOISE_STOPS: readonly number[] = Array.from({ length: 21 }, (_, i) => i / 5);
export const STIMULATION_STOPS: readonly number[] = Array.from({ length: 21 }, (_, i) => i / 20);
