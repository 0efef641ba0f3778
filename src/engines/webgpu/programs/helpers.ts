/** `gather(first, stride, group)`: a number of each of four sequences out of `lesson`; 0 past the last one. */
export const GATHER = `
fn gather(first: u32, stride: u32, group: u32) -> vec4f {
  var found = vec4f(0);
  for (var s = 0u; s < min(4u, size.B - 4 * group); s++) { found[s] = lesson[first + (4 * group + s) * stride]; }
  return found;
}`;

/** `rate(i)`: α = 1 / max(τ, 1). */
export const RATE = 'fn rate(i: u32) -> f32 { return 1 / max(parameters[size.tau + i], 1); }';

/** `learns(number)`: whether an array learns, by its number in the order of `arraysOf`. */
export const LEARNS = 'fn learns(number: u32) -> bool { return lesson[4 * number] > 0; }';
