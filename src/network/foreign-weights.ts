import { listed, type StoredArray } from './arrays';
import { type ModuleParts, torchParts } from './torch-modules';

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
  const torch = torchParts(arrays);
  if (!torch) return `arrays of no network that is known here (${listed(names)}); ${WAY}`;
  return (
    beyondWords(torch) ?? `${moduleWords(torch)}, without notes that say what it was trained for; ${WAY}`
  );
}

/** Where weights of PyTorch are of no network that there can be here, what of it there cannot be. */
export const beyondWords = (parts: ModuleParts): string | undefined =>
  parts.beyond.length === 0
    ? undefined
    : `${moduleWords(parts)} and ${parts.beyond.join(', ')}, which no network here has; ${WAY}`;

/** "weights of PyTorch's nn.GRU with 6 units" */
export const moduleWords = ({ module, units }: Pick<ModuleParts, 'module' | 'units'>): string =>
  `weights of PyTorch's ${module} with ${units} units`;
