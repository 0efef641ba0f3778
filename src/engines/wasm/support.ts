/** The two modules that are made from the same sources: with the SIMD that all have, and with fused a · b + c. */
export type Flavour = 'relaxed' | 'plain';

/** What they are called on the page. */
export const BACKENDS: Record<Flavour, string> = {
  relaxed: 'WebAssembly relaxed SIMD',
  plain: 'WebAssembly SIMD',
};

/** The quicker one of those that work here, or the given one; throws one sentence where it does not. */
export function flavourHere(wanted?: Flavour): Flavour {
  const flavours: Flavour[] = wanted ? [wanted] : ['relaxed', 'plain'];
  const found = flavours.find((flavour) => WebAssembly.validate(PROBES[flavour]));
  if (!found) throw new Error(`${BACKENDS[wanted ?? 'plain']} is not supported here.`);
  return found;
}

/**
 * Whether the twelve sums of a tile of six rows stay in registers under relaxed SIMD. V8 before 13, of Node 22 and 23, copies an
 * operand of every fused a · b + c and has too few then; browsers have been past that since early 2025.
 */
export const hasRoomForSix = (v8: string | undefined = globalThis.process?.versions?.v8): boolean =>
  v8 === undefined || Number.parseFloat(v8) >= 13;

/** The smallest modules with an instruction of each: f32x4.relaxed_madd and f32x4.add. */
const PROBES: Record<Flavour, BufferSource> = {
  relaxed: probe(3, [0xfd, 0x85, 0x02]),
  plain: probe(2, [0xfd, 0xe4, 0x01]),
};

/** A function without parameters that gives an instruction so many vectors of zeros. */
function probe(operands: number, instruction: number[]): BufferSource {
  const v128 = 0x7b;
  const local = [1, 1, v128];
  const body = [...local, ...Array.from({ length: operands }, () => [0x20, 0]).flat(), ...instruction, 0x0b];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...[1, 5, 1, 0x60, 0, 1, v128], // one type: () → v128
    ...[3, 2, 1, 0], // one function of that type
    ...[10, body.length + 2, 1, body.length, ...body], // its code
  );
}
