// Times a training step of every engine in a real browser, as `npm run cli -- bench` does without one:
// `node scripts/bench.mjs [play,medium,paper] [--gpu]`. A table on stderr, JSON on stdout. With --gpu the engines of a graphics
// processor run on the one that there is, else by software; where python3 has PyTorch with CUDA, it runs there, too.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../tests/bench/browser.ts');
await main(process.argv.slice(2));
