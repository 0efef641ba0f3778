import { called } from '../config/explain';
import type { StoredArray } from './arrays';

/** What PyTorch's recurrent modules call their arrays, behind the name that the module has in its network. */
const TORCH = /^(?:.*\.)?(weight|bias)_(ih|hh)(?:_l(\d+)(_reverse)?)?$/;
/** Rows of `weight_hh` for each unit, by PyTorch's module. */
const MODULES: Record<number, string> = { 1: 'nn.RNN', 3: 'nn.GRU', 4: 'nn.LSTM' };
const WAY = 'docs/pytorch.py shows how to save a network for this program';

/** What the arrays of a safetensors file without our notes are, and the way to a file that can be opened. */
export function foreignWeights(arrays: ReadonlyMap<string, StoredArray>): string | undefined {
  const names = [...arrays.keys()];
  if (names.length === 0) return 'a safetensors file without any array';
  if (
    arrays.has('recurrent.weight') &&
    arrays.has('input.weight') &&
    names.some((name) => name.startsWith('head.'))
  )
    return `the arrays of a network of this program without its notes (__metadata__), which hold its settings; ${WAY}`;
  const torch = torchModule(arrays);
  return torch
    ? `weights of PyTorch's ${torch}, without notes that say what it was trained for; ${WAY}`
    : `arrays of no network that is known here (${names.slice(0, 3).map(called).join(', ')}${names.length > 3 ? ', …' : ''}); ${WAY}`;
}

/** PyTorch's recurrent module in words, and what of it no network here has. */
function torchModule(arrays: ReadonlyMap<string, StoredArray>): string | undefined {
  const parts = [...arrays].flatMap(([name, { shape }]) => {
    const found = TORCH.exec(name);
    return found
      ? [{ kind: `${found[1]}_${found[2]}`, layer: Number(found[3] ?? 0), reverse: found[4], shape }]
      : [];
  });
  const of = (kind: string) => parts.find((part) => part.kind === kind && part.layer === 0)?.shape ?? [];
  const [rows, units] = of('weight_hh');
  const module = MODULES[rows / units];
  if (!module) return undefined;
  const inputs = of('weight_ih')[1] ?? 1;
  const layers = 1 + Math.max(...parts.map(({ layer }) => layer));
  const more = [
    ...(layers > 1 ? [`${layers} layers`] : []),
    ...(inputs > 1 ? [`${inputs} inputs`] : []),
    ...(parts.some(({ reverse }) => reverse) ? ['two directions'] : []),
  ];
  const unlike = more.length > 0 ? ` and ${more.join(', ')}, which no network here has` : '';
  return `${module} with ${units} units${unlike}`;
}
