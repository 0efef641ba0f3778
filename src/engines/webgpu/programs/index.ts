import type { Layout } from '../../../cells/layout';
import type { Mask } from '../../../cells/mask';
import type { EngineSpec } from '../../engine';
import { kindOf, limitsOf } from '../../variants';
import type { Buffers } from '../buffers';
import type { WebgpuDevice } from '../device';
import { Kernel, type WebgpuProgram } from '../kernel';
import { shapeOf } from '../shape';
import type { KernelSizes } from '../sizes';
import { backward } from './backward';
import { forward } from './forward';
import { gradient } from './gradient';
import { heads } from './heads';
import { pack } from './pack';
import { products } from './products';
import { readout } from './readout';
import { totals } from './totals';
import { update } from './update';

/**
 * The kernels of an engine. None depends on T, on heads or on a setting of an update, and on H only as far as a workgroup's memory
 * does: a promotion compiles nothing.
 */
export function kernelsOf(
  device: WebgpuDevice,
  buffers: Buffers,
  spec: EngineSpec,
  layout: Layout,
  sizes: KernelSizes,
  mask: Mask | undefined,
) {
  const kind = kindOf(spec.network);
  const limits = limitsOf(spec.network, mask);
  const numberOf = (array: string) => Object.keys(layout.cell).indexOf(array);
  const shape = shapeOf(sizes, layout);
  const kernel = (program: WebgpuProgram) => new Kernel(device, program, buffers, shape);
  return {
    pack: kernel(pack(kind)),
    forward: kernel(forward(sizes, spec.network)),
    readout: kernel(readout),
    backward: kernel(backward(sizes, spec.network)),
    products: kernel(products),
    gradient: kernel(gradient(kind, limits, numberOf)),
    heads: kernel(heads),
    totals: kernel(totals),
    update: kernel(update(spec, layout, limits)),
  };
}
export type Kernels = ReturnType<typeof kernelsOf>;
