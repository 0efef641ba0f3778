// The DOM's types have WebGPU, but not these names of its flags.
declare const GPUBufferUsage: Record<'STORAGE' | 'UNIFORM' | 'COPY_SRC' | 'COPY_DST' | 'MAP_READ', number>;
declare const GPUMapMode: Record<'READ', number>;
declare const GPUShaderStage: Record<'COMPUTE', number>;
