/** In WGSL, `total(me, value)`: the sum over a workgroup of so many invocations; all of them must ask. */
export const totalOf = (type: 'f32' | 'vec2f', threads: number) => `
  var<workgroup> shares: array<${type}, ${threads}>;
  fn total(me: u32, value: ${type}) -> ${type} {
    workgroupBarrier();
    shares[me] = value;
    workgroupBarrier();
    for (var half = ${threads / 2}u; half > 0; half /= 2) {
      if (me < half) { shares[me] += shares[me + half]; }
      workgroupBarrier();
    }
    return shares[0];
  }`;
