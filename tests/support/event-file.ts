/** What stands in an event file of TensorBoard, read by the letter of its format; throws where a checksum is wrong. */
export function readEventFile(data: Buffer) {
  const events = [];
  for (let at = 0; at < data.length; ) {
    const length = Number(data.readBigUInt64LE(at));
    check(data.subarray(at, at + 8), data.readUInt32LE(at + 8));
    const event = data.subarray(at + 12, at + 12 + length);
    check(event, data.readUInt32LE(at + 12 + length));
    events.push(readEvent(event));
    at += length + 16;
  }
  return events;
}

function readEvent(data: Buffer) {
  const fields = readFields(data);
  const summary = fields[5]?.[0] as Buffer | undefined;
  const values = summary ? (readFields(summary)[1] as Buffer[]).map(readFields) : [];
  return {
    time: (fields[1][0] as Buffer).readDoubleLE(),
    step: fields[2]?.[0],
    version: fields[3]?.[0].toString(),
    scalars: Object.fromEntries(
      values.map((value) => [String(value[1][0]), (value[2][0] as Buffer).readFloatLE()]),
    ),
  };
}

/** The fields of a protocol buffer by their numbers: whole numbers, or the bytes of whatever else. */
function readFields(data: Buffer): Record<number, (number | Buffer)[]> {
  const fields: Record<number, (number | Buffer)[]> = {};
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = data[at++];
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < data.length) {
    const key = varint();
    const kind = key % 8;
    const size = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint() : undefined;
    const value = size === undefined ? varint() : data.subarray(at, at + size);
    at += size ?? 0;
    const field = Math.floor(key / 8);
    fields[field] = [...(fields[field] ?? []), value];
  }
  return fields;
}

function check(data: Buffer, masked: number): void {
  const turned = (masked - 0xa282ead8) >>> 0;
  if (((turned >>> 17) | (turned << 15)) >>> 0 !== crc32c(data)) throw new Error('a checksum is wrong');
}

/** The remainder by Castagnoli's polynomial, bit by bit, as RFC 3720 defines it. */
export function crc32c(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    for (let bit = 0; bit < 8; bit++) {
      const odd = ((crc >>> 0) ^ (byte >>> bit)) & 1;
      crc = (crc >>> 1) ^ (odd ? 0x82f63b78 : 0);
    }
  }
  return ~crc >>> 0;
}
