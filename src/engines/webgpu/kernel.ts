import { type BufferName, type Buffers, ELEMENTS, SETTINGS } from './buffers';
import type { WebgpuDevice } from './device';

/** A compute program in WGSL with the buffers it takes. All see the `settings` of the call and the `size` of everything (see shape.ts). */
export interface WebgpuProgram {
  reads: readonly BufferName[];
  writes: readonly BufferName[];
  /** WGSL with an entry point. */
  code: string;
}

/** A program with one engine's buffers. */
export class Kernel {
  /** Compiled when it is needed: to answer takes less than to learn. */
  private readonly pipeline: () => GPUComputePipeline;
  private readonly group: GPUBindGroup;

  constructor(
    device: WebgpuDevice,
    { reads, writes, code }: WebgpuProgram,
    buffers: Buffers,
    shape: Record<string, number>,
  ) {
    const { gpu } = device;
    const bound = [...reads, ...writes];
    const types: GPUBufferBindingType[] = [
      'uniform',
      'uniform',
      ...reads.map(() => 'read-only-storage' as const),
      ...writes.map(() => 'storage' as const),
    ];
    const layout = gpu.createBindGroupLayout({
      entries: types.map((type, binding) => ({
        binding,
        visibility: GPUShaderStage.COMPUTE,
        buffer: { type },
      })),
    });
    const declarations = bound.map(
      (name, n) =>
        `@group(0) @binding(${n + 2}) var<storage, ${n < reads.length ? 'read' : 'read_write'}> ${name}: array<${ELEMENTS[name]}>;`,
    );
    const head = `
      ${SETTINGS}
      struct Shape { ${Object.keys(shape).map((name) => `${name}: u32`)} }
      @group(0) @binding(0) var<uniform> settings: Settings;
      @group(0) @binding(1) var<uniform> size: Shape;`;
    const whole = `${head}\n${declarations.join('\n')}\n${code}`;
    this.pipeline = () => device.pipeline(whole, layout);
    this.group = gpu.createBindGroup({
      layout,
      entries: [buffers.settings, buffers.shape, ...bound.map((name) => buffers[name])].map(
        (buffer, binding) => ({
          binding,
          resource: { buffer },
        }),
      ),
    });
  }

  /** Queues one dispatch of x × y workgroups. */
  dispatch(pass: GPUComputePassEncoder, x: number, y = 1): void {
    pass.setPipeline(this.pipeline());
    pass.setBindGroup(0, this.group);
    pass.dispatchWorkgroups(x, y);
  }
}
