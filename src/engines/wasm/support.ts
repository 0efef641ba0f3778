/** The two modules that are compiled from the same sources: with the SIMD that all have, and with fused a · b + c. */
export type Flavour = 'relaxed' | 'plain';

/** The modules that this browser or Node can run, the quicker one first. */
export function flavoursHere(): Flavour[] {
  const flavours: Flavour[] = ['relaxed', 'plain'];
  return flavours.filter((flavour) => WebAssembly.validate(PROBES[flavour]));
}

/** The smallest modules with an instruction of each: f32x4.relaxed_madd and f32x4.add. */
const PROBES: Record<Flavour, BufferSource> = {
  relaxed: probe(3, [0xfd, 0x85, 0x02]),
  plain: probe(2, [0xfd, 0xe4, 0x01]),
};

/** A function without parameters that applies an instruction to a vector of zeros, so many times given. */
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
