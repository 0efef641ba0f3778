import type { EngineInfo } from '../engine';
import { findAdapter, nameOf } from './adapter';

const LOST = 'The graphics processor was lost.';
const TOO_LITTLE = 'The graphics processor has too little memory left for this network.';

/** The graphics processor, as all engines of a worker or page share it. */
export class WebgpuDevice {
  readonly info: EngineInfo;
  /** The longest buffer that it can have, in bytes. */
  readonly maxBytes: number;
  private readonly pipelines = new Map<string, GPUComputePipeline>();
  private trouble?: string;

  private constructor(
    readonly gpu: GPUDevice,
    adapter: GPUAdapterInfo,
    private readonly onLost: (message: string) => void,
  ) {
    this.info = { engine: 'webgpu', backend: 'WebGPU', device: nameOf(adapter) };
    this.maxBytes = Math.min(gpu.limits.maxBufferSize, gpu.limits.maxStorageBufferBindingSize);
    gpu.lost.then(() => this.lose());
    gpu.addEventListener('uncapturederror', ({ error }) =>
      this.lose(
        error instanceof GPUOutOfMemoryError
          ? TOO_LITTLE
          : `The graphics processor refused. ${error.message}`,
      ),
    );
  }

  /** Opens a device that may have as large buffers as there can be; refuses with one sentence where there is none. */
  static async open(onLost: (message: string) => void): Promise<WebgpuDevice> {
    const adapter = await findAdapter();
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
    const gpu = await adapter.requestDevice({
      requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
    });
    return new WebgpuDevice(gpu, adapter.info, onLost);
  }

  /** Gives it up, once and for all: whatever went wrong, what is computed afterwards means nothing. */
  lose(message = LOST): void {
    if (this.trouble) return;
    this.trouble = message;
    this.gpu.destroy();
    this.onLost(message);
  }

  get isLost(): boolean {
    return this.trouble !== undefined;
  }

  /** A lost device computes nothing. */
  check(): void {
    if (this.trouble) throw new Error(this.trouble);
  }

  /** Compiled once, whichever engine asks for it. */
  pipeline(code: string, layout: GPUBindGroupLayout): GPUComputePipeline {
    const { gpu, pipelines } = this;
    const known = pipelines.get(code);
    if (known) return known;
    const made = gpu.createComputePipeline({
      layout: gpu.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module: gpu.createShaderModule({ code }) },
    });
    pipelines.set(code, made);
    return made;
  }
}
