import { appendFileSync, writeFileSync } from 'node:fs';
import type { EpochLine } from '../training-loop';
import { writing } from '../whole-file';

/** What TensorBoard reads beside a run's history; it knows such files by the middle of their names. */
export const EVENT_FILE = 'events.out.tfevents.tau-playground';

/**
 * A run's history as TensorBoard's event file: after its version, an event an epoch. A file that is begun anew with the same
 * epochs has the same bytes, so that a TensorBoard that looks on goes on reading.
 */
export class EventFile {
  /**
   * Begins the file with the epochs that there are.
   * @param begun when the run began, in seconds since 1970
   */
  constructor(
    private readonly path: string,
    private readonly begun: number,
    lines: readonly EpochLine[],
  ) {
    const version = record(Buffer.concat([double(1, begun), bytes(3, Buffer.from('brain.Event:2'))]));
    const events = lines.map((line) => this.event(line));
    writing(path, () => writeFileSync(path, Buffer.concat([version, ...events])));
  }

  append(line: EpochLine): void {
    writing(this.path, () => appendFileSync(this.path, this.event(line)));
  }

  private event(line: EpochLine): Buffer {
    const summary = scalarsOf(line).map(([tag, value]) =>
      bytes(1, Buffer.concat([bytes(1, Buffer.from(tag)), float(2, value)])),
    );
    const time = double(1, this.begun + line.seconds);
    return record(Buffer.concat([time, integer(2, line.step), bytes(5, Buffer.concat(summary))]));
  }
}

/** The numbers of an epoch under the names that TensorBoard groups them by. */
function scalarsOf({ loss, gradient, heads, accuracy, untrained = {}, tau }: EpochLine): [string, number][] {
  const grouped = (group: string, values: object = {}): [string, number][] =>
    Object.entries(values).map(([name, value]) => [`${group}/${name}`, value]);
  return [
    ['loss', loss],
    ...grouped('gradient', gradient),
    ['N', heads[heads.length - 1]],
    ...grouped('accuracy', accuracy),
    ...grouped('untrained', untrained),
    ...grouped('tau', tau),
  ];
}

/** A record: its length, the data, and a checksum after each. */
function record(data: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, checksum(length), data, checksum(data)]);
}

/** CRC-32C, turned and moved as the format wants it, since data may hold checksums themselves. */
function checksum(data: Buffer): Buffer {
  let crc = 0xffffffff;
  for (const byte of data) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  crc = ~crc >>> 0;
  const masked = Buffer.alloc(4);
  masked.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return masked;
}

/** Of Castagnoli's polynomial, its bits from the lowest on. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});

/** Fields of a protocol buffer: the number of the field with the kind of what follows, and that. */
const key = (field: number, kind: number) => Buffer.from([(field << 3) | kind]);
const integer = (field: number, value: number) => Buffer.concat([key(field, 0), varint(value)]);
const bytes = (field: number, data: Buffer) => Buffer.concat([key(field, 2), varint(data.length), data]);

function double(field: number, value: number): Buffer {
  const data = Buffer.alloc(8);
  data.writeDoubleLE(value);
  return Buffer.concat([key(field, 1), data]);
}

function float(field: number, value: number): Buffer {
  const data = Buffer.alloc(4);
  data.writeFloatLE(value);
  return Buffer.concat([key(field, 5), data]);
}

/** A whole number, seven bits a byte, the lowest first; the eighth bit says that more follow. */
function varint(value: number): Buffer {
  const data: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) data.push((rest % 128) | 128);
  return Buffer.from([...data, rest]);
}
