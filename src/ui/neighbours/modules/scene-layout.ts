import type { Point } from '../../kit/geometry';

/** Where everything of the scene stands, in px. */
export interface SceneLayout {
  width: number;
  height: number;
  /** Halves below each other, where there is no room beside. */
  isUpright: boolean;
  radius: number;
  discs: readonly [Point, Point];
  /** The upper left corner of the digit that each half sees. */
  digits: readonly [Point, Point];
  /** A pixel of it. */
  cell: number;
  /** The left end of its five frames. */
  films: readonly [Point, Point];
  /** The left end of what each half guesses of each digit: [half][digit]. */
  guesses: readonly [readonly [Point, Point], readonly [Point, Point]];
  guessWidth: number;
  /** Where the bridge is named: over the middle of its wires, or at their left. */
  bridge: Point;
  /** Where the answer is said. */
  verdict: Point;
}

/** One frame of a film, and the way to the next. */
export const FRAME = { cell: 3, pitch: 24 };
/** Height of the bars of a guess. */
export const BARS = 44;

/** From here on all has its drawn size, and the answer stands between the guesses. */
const WIDE = 980;
const UPRIGHT_BELOW = 620;

export const sceneLayout = (width: number): SceneLayout =>
  width < UPRIGHT_BELOW ? upright(width) : across(width);

function across(width: number): SceneLayout {
  const isWide = width >= WIDE;
  const radius = isWide ? 118 : 92;
  const cell = 12;
  const inset = (isWide ? 144 : 104) + radius;
  const middle = 44 + radius;
  const discs = [
    { x: inset, y: middle },
    { x: width - inset, y: middle },
  ] as const;
  const below = middle + radius;
  const guessesOf = ({ x }: Point): readonly [Point, Point] => [
    { x: x - radius, y: below + 26 },
    { x: x + 8, y: below + 26 },
  ];
  return {
    width,
    height: below + BARS + (isWide ? 68 : 146),
    isUpright: false,
    radius,
    discs,
    digits: [
      { x: 0, y: middle - 74 },
      { x: width - 5 * cell - 8, y: middle - 74 },
    ],
    cell,
    films: [
      { x: 0, y: middle + 46 },
      { x: width - 4 * FRAME.pitch - 5 * FRAME.cell, y: middle + 46 },
    ],
    guesses: [guessesOf(discs[0]), guessesOf(discs[1])],
    guessWidth: radius - 8,
    bridge: { x: width / 2, y: 34 },
    verdict: { x: width / 2, y: below + (isWide ? 28 : BARS + 82) },
  };
}

/** Room for a digit and for the least of a guess beside a half, and between the half and its guesses, in px. */
const DIGIT = 104;
const LEAST_GUESS = 60;
const ASIDE = 12;
/** Half of what the guesses are high, and the radius of a half where there is room, in px. */
const LARGEST = 76;
/** The least radius of a half: what is narrower still is cut. */
const SMALLEST = 40;

function upright(width: number): SceneLayout {
  const room = Math.floor((width - DIGIT - ASIDE - LEAST_GUESS) / 2);
  const radius = Math.max(SMALLEST, Math.min(LARGEST, room));
  const x = DIGIT + radius;
  const discs = [
    { x, y: 40 + radius },
    { x, y: 40 + 3 * radius + 118 },
  ] as const;
  const beside = x + radius + ASIDE;
  const guessesOf = ({ y }: Point): readonly [Point, Point] => [
    { x: beside, y: y - LARGEST + 2 },
    { x: beside, y: y + 10 },
  ];
  const at = (dy: number) =>
    [
      { x: 0, y: discs[0].y + dy },
      { x: 0, y: discs[1].y + dy },
    ] as const;
  const height = discs[1].y + LARGEST;
  return {
    width,
    height: height + 92,
    isUpright: true,
    radius,
    discs,
    digits: at(-56),
    cell: 10,
    films: at(38),
    guesses: [guessesOf(discs[0]), guessesOf(discs[1])],
    guessWidth: Math.min(110, width - beside),
    bridge: { x: 0, y: discs[0].y + radius + 40 },
    verdict: { x: width / 2, y: height + 30 },
  };
}
