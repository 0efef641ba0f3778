// Writes the JSON Schema of the network file anew, from the schema that the program itself reads by:
// node --import tsx scripts/schema.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { networkJsonSchema } from '../src/network/json-schema.ts';

const folder = new URL('../public/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('network.v1.json', folder), networkJsonSchema());
