/**
 * Where points lie along some directions, seen from a centre: [points, directions].
 * @param points [points, variables]
 * @param axes [directions, variables]
 */
export function projected(
  points: Float32Array | Float64Array,
  axes: Float64Array,
  centre: Float64Array,
): Float64Array {
  const H = centre.length;
  const count = axes.length / H;
  const places = new Float64Array((points.length / H) * count);
  for (let k = 0; k < places.length; k++) {
    const at = Math.floor(k / count) * H;
    const axis = (k % count) * H;
    for (let i = 0; i < H; i++) places[k] += axes[axis + i] * (points[at + i] - centre[i]);
  }
  return places;
}
