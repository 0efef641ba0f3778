import { z } from '../config/zod';
import { networkFileSchema } from './file';

/** The JSON Schema of the network file, as it is published: what may be left out is not required. */
export function networkJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(networkFileSchema, { io: 'input' });
  const head = {
    $schema,
    $id: 'network.v1.json',
    title: 'Tau Playground network, version 1',
    description: 'A trained network with its settings and its history.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
