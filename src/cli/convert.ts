import { FORMATS, type NetworkFormat } from '../network/formats';
import { readNetwork, writeNetwork } from './files';
import type { Terminal } from './terminal';
import { readArguments, UsageError } from './usage';

/** `convert`: a network of any format, written in one. */
export function convert(args: string[], terminal: Terminal): { out: string; format: NetworkFormat } {
  const { values, positionals } = readArguments(args, { to: { type: 'string' }, out: { type: 'string' } }, [
    'the network file',
  ]);
  const { to, out } = values;
  const format = FORMATS.find((each) => each === to);
  if (!format)
    throw new UsageError(`--to: expected ${FORMATS.join(' or ')}, got ${to ? `"${to}"` : 'nothing'}`);
  if (!out) throw new UsageError('--out is missing: say where to put the network');
  writeNetwork(out, readNetwork(positionals[0], terminal), terminal, format);
  return { out, format };
}
