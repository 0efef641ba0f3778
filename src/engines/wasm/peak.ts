import { defaultConfig } from '../../config/schema';
import { WasmKernel } from './kernel';
import { loadModule } from './module';
import { type Flavour, flavourHere } from './support';

/**
 * Work to time, for comparison: the kernel's matrix products alone, with all that they read in the nearest cache.
 * The function takes some 5 ms and returns how many floating-point operations it did.
 */
export async function loadPeak(wanted?: Flavour): Promise<() => number> {
  const module = await loadModule(flavourHere(wanted));
  const network = { ...defaultConfig.network, units: 256 };
  const spec = { network, seed: 0, optimizer: 'sgd', batchSize: 24, slots: 1, maxLength: 1 } as const;
  const kernel = new WasmKernel(module, spec);
  kernel.reserve(1, 0, false);
  return () => kernel.exports.peak(2000);
}
