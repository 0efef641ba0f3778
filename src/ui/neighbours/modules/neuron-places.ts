import type { Wiring } from '../../../neighbours/modules/wiring';
import type { Point } from '../../kit/geometry';
import type { SceneLayout } from './scene-layout';

/** As many neurons of a half stand on the rim that faces the bridge. */
const MOST_ON_RIM = 12;
/** Sunflower seeds are that far apart in angle. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where every neuron stands: those that hold the most wires on the rim facing the other half, others scattered. */
export function neuronPlaces({ units, wires }: Wiring, layout: SceneLayout): Point[] {
  const held = new Uint16Array(2 * units);
  for (const { from, to } of wires) {
    held[from]++;
    held[to]++;
  }
  return [0, 1].flatMap((half) => {
    const own = Array.from({ length: units }, (_, i) => half * units + i);
    const rim = own
      .filter((neuron) => held[neuron] > 0)
      .sort((a, b) => held[b] - held[a])
      .slice(0, MOST_ON_RIM)
      .sort((a, b) => a - b);
    const rimPlaces = onRim(rim.length, half, layout);
    const rest = scattered(units - rim.length, half, rimPlaces, layout);
    let next = 0;
    return own.map((neuron) => {
      const at = rim.indexOf(neuron);
      return at >= 0 ? rimPlaces[at] : rest[next++];
    });
  });
}

/** The angle at which a half faces the other one. */
const facing = (half: number, { isUpright }: SceneLayout) =>
  (isUpright ? Math.PI / 2 : 0) + (half === 0 ? 0 : Math.PI);

function onRim(count: number, half: number, layout: SceneLayout): Point[] {
  const { discs, radius } = layout;
  const spread = Math.min(1.15, 0.2 * count);
  const way = half === 0 ? 1 : -1; // from top to bottom, or from left to right, in both
  return Array.from({ length: count }, (_, i) => {
    const share = count > 1 ? (2 * i) / (count - 1) - 1 : 0;
    const angle = facing(half, layout) + (layout.isUpright ? -way : way) * spread * share;
    const distance = radius - (count > 7 && i % 2 === 1 ? 38 : 16);
    return {
      x: discs[half].x + distance * Math.cos(angle),
      y: discs[half].y + distance * Math.sin(angle),
    };
  });
}

/** Places of a sunflower in the disc, those left out that are too near to the rim's. */
function scattered(count: number, half: number, taken: readonly Point[], layout: SceneLayout): Point[] {
  const { x, y } = layout.discs[half];
  const within = layout.radius - 14;
  const apart = Math.min(25, (1.3 * within) / Math.sqrt(Math.max(1, count)));
  for (let all = Math.max(1, count); ; all++) {
    const places = Array.from({ length: all }, (_, i) => {
      const distance = within * Math.sqrt((i + 0.5) / all);
      const angle = i * GOLDEN_ANGLE + half;
      return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
    }).filter((place) => taken.every((each) => Math.hypot(each.x - place.x, each.y - place.y) > apart));
    if (places.length >= count) return places.slice(0, count);
  }
}
