import type { Layout } from '../../cells/layout';
import type { Mask } from '../../cells/mask';
import type { EngineSpec } from '../engine';
import type { WebgpuDevice } from './device';
import { shapeOf } from './shape';
import type { KernelSizes } from './sizes';

/** What programs read and write, with the WGSL type of an element. Flat vectors are laid out as `Engine.layout` says. */
export const ELEMENTS = {
  /** What comes from outside with every call (see lesson.ts). */
  lesson: 'f32',
  parameters: 'f32',
  momentum: 'f32',
  variance: 'f32',
  gradient: 'f32',
  /** What recurrent weights may be, where there is a mask. */
  mask: 'u32',
  /** W as time steps use it, four columns of a row, and four rows of a column, together (see programs/pack.ts). */
  onward: 'vec4f',
  back: 'vec4f',
  /** What time steps leave: [T + 1, groups, parts, H]; the first holds what comes before all steps. */
  trace: 'vec4f',
  /** Logits, and (δ, loss) of answers: [slots, groups, 2]. */
  logits: 'vec4f',
  errors: 'vec4f',
  /** ∂L/∂ what W's product gives: [T, groups, blocks, H]. */
  deltas: 'vec4f',
  /** Sums over time for all else that the cell learns: [groups, sums, H]. */
  sums: 'f32',
  /** ∂L/∂W in parts of the sum: [splits, blocks · H, H]. */
  products: 'f32',
  /** Of every row of the cell and of every head: (sum of squares, loss). */
  rows: 'vec2f',
  /** (clipping scale, loss, updates, good updates, norms, clipped updates); all but the first are sums over updates. */
  totals: 'f32',
} as const;

export type BufferName = keyof typeof ELEMENTS;
export type Buffers = Record<BufferName | 'settings' | 'shape', GPUBuffer>;

/** The settings of a call, as WGSL and as bytes. */
export const SETTINGS = `
struct Settings {
  length: u32, first: u32, count: u32, spare: u32,
  learningRate: f32, momentum: f32, ofGradient: f32, ofMomentum: f32, clipNorm: f32, weightDecay: f32,
}`;
export const SETTINGS_BYTES = 48;

export function createBuffers(
  { gpu }: WebgpuDevice,
  spec: EngineSpec,
  layout: Layout,
  sizes: KernelSizes,
  mask: Mask | undefined,
): Buffers {
  const { H, T, slots, groups, quads, blocks, parts, sums, splits, lesson } = sizes;
  const { size } = layout;
  const numbers: Record<BufferName, number> = {
    lesson,
    parameters: size,
    momentum: size,
    variance: spec.optimizer === 'adam' ? size : 0,
    gradient: size,
    mask: mask?.length ?? 0,
    onward: 4 * blocks * quads * H,
    back: 4 * blocks * quads * H,
    trace: 4 * (T + 1) * groups * parts * H,
    logits: 8 * slots * groups,
    errors: 8 * slots * groups,
    deltas: 4 * T * groups * blocks * H,
    sums: groups * sums * H,
    products: splits * blocks * H * H,
    rows: 2 * (blocks * H + slots),
    totals: 6,
  };
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  // None may be empty.
  const made = Object.entries(numbers).map(([label, count]) => [
    label,
    gpu.createBuffer({ label, usage, size: Math.max(16, 4 * count) }),
  ]);
  const uniform = (bytes: number) =>
    gpu.createBuffer({ size: bytes, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  const shape = Uint32Array.from(Object.values(shapeOf(sizes, layout)));
  const buffers: Buffers = {
    ...Object.fromEntries(made),
    settings: uniform(SETTINGS_BYTES),
    shape: uniform(16 * Math.ceil(shape.length / 4)),
  };
  gpu.queue.writeBuffer(buffers.shape, 0, shape);
  if (mask) gpu.queue.writeBuffer(buffers.mask, 0, Uint32Array.from(mask));
  return buffers;
}
