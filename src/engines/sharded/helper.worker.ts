import { WasmEngine } from '../wasm/engine';
import type { HelperOrder, HelperReply } from './protocol';
import { handedOver } from './room';

/** A worker that computes gradients of exercises, in a browser or in Node. */

const parent = globalThis.self ?? process.getBuiltinModule('node:worker_threads').parentPort;
let engine: WasmEngine | undefined;

function obey(order: HelperOrder): HelperReply {
  if (order.kind === 'begin') {
    engine = new WasmEngine(order.module, order.spec);
    return { kind: 'ready' };
  }
  if (!engine) throw new Error('It has not begun.');
  if (order.parameters) engine.load({ parameters: order.parameters });
  const { loss, gradient } = engine.gradient(order.batch, order.heads);
  order.room.set(gradient);
  return { kind: 'learnt', loss, gradient: order.room };
}

parent.addEventListener('message', ({ data }: MessageEvent<HelperOrder>) => {
  const reply = obey(data);
  parent.postMessage(reply, { transfer: reply.kind === 'learnt' ? handedOver(reply.gradient) : [] });
});
