import type { EngineKind, EngineName } from './kind';
import { reference } from './reference/kind';
import { wasm } from './wasm/kind';
import { webgl } from './webgl/kind';
import { webgpu } from './webgpu/kind';

/** All engines there are, in the order in which they are tried; nothing of one is fetched before it is. */
export const ENGINES: readonly EngineKind[] = [wasm, webgpu, webgl, reference];

export function engineKind(name: EngineName): EngineKind {
  const kind = ENGINES.find((each) => each.name === name);
  if (!kind) throw new Error(`There is no engine "${name}".`);
  return kind;
}
