import type { Term } from './term';

/** Words of this page. */
export const PAGE = {
  lane: {
    name: 'Lane',
    line: 'One network with its settings, drawn in a colour of its own; up to four learn side by side.',
    related: ['seed', 'engine'],
    also: 'network, run',
  },
  engine: {
    name: 'Engine',
    line: 'What does the sums: WebAssembly on the processor, WebGL or WebGPU on the graphics card, or plain code to read.',
    more: 'On each device the quickest is chosen; all follow the same equations.',
    related: ['lane'],
    also: 'WebAssembly, wasm, WebGL, WebGPU, GPU, reference',
  },
} satisfies Record<string, Term>;
