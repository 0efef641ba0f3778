import { called } from '../config/explain';
import type { StoredArray } from './arrays';

/** PyTorch's recurrent modules, with how many rows of `weight_hh` they have for each unit. */
export const TORCH_MODULES = { 'nn.RNN': 1, 'nn.GRU': 3, 'nn.LSTM': 4 } as const;
export type TorchModule = keyof typeof TORCH_MODULES;

/** What PyTorch calls the arrays of such a module, behind the name that the module has in its network. */
const NAME = /^(?:(.*)\.)?(weight|bias)_(ih|hh|hr)(?:_l(\d+)(_reverse)?)?$/;

/** A recurrent module, as its arrays say that it is. */
export interface ModuleParts {
  module: TorchModule;
  units: number;
  /** What its arrays are called, also those that are not there. */
  names: Record<'weight_ih' | 'weight_hh' | 'bias_ih' | 'bias_hh', string>;
  /** What it has that no network here has: "2 layers". */
  beyond: string[];
}

/** PyTorch's recurrent module among the arrays of a file; undefined where there is none. */
export function torchParts(arrays: ReadonlyMap<string, StoredArray>): ModuleParts | undefined {
  const parts = [...arrays].flatMap(([name, { shape }]) => {
    const [, path = '', array, side, layer = 0, reverse] = NAME.exec(name) ?? [];
    return array ? [{ name, path, kind: `${array}_${side}`, layer: Number(layer), reverse, shape }] : [];
  });
  const first = parts.find(({ kind, layer, reverse }) => kind === 'weight_hh' && layer === 0 && !reverse);
  if (!first) return undefined;
  const shapeOf = (kind: string) =>
    parts.find((part) => part.kind === kind && part.layer === 0 && part.path === first.path)?.shape ?? [];
  const projected = shapeOf('weight_hr');
  const units = projected[1] ?? first.shape[1];
  const module = (Object.keys(TORCH_MODULES) as TorchModule[]).find(
    (each) => TORCH_MODULES[each] * units === first.shape[0],
  );
  if (!module || units === 0) return undefined;
  const inputs = shapeOf('weight_ih')[1] ?? 1;
  const layers = 1 + Math.max(...parts.map(({ layer }) => layer));
  const paths = [...new Set(parts.map(({ path }) => path))];
  const nameOf = (kind: string) => first.name.replace(/weight_hh(?=(_l0)?$)/, kind);
  return {
    module,
    units,
    names: {
      weight_ih: nameOf('weight_ih'),
      weight_hh: first.name,
      bias_ih: nameOf('bias_ih'),
      bias_hh: nameOf('bias_hh'),
    },
    beyond: [
      ...(layers > 1 ? [`${layers} layers`] : []),
      ...(inputs > 1 ? [`${inputs} inputs`] : []),
      ...(parts.some(({ reverse }) => reverse) ? ['two directions'] : []),
      ...(projected.length > 0 ? [`a projection to ${projected[0]}`] : []),
      ...(paths.length > 1 ? [`other modules beside it (${paths.slice(0, 3).map(called).join(', ')})`] : []),
    ],
  };
}
