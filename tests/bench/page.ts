import type { Answers, Question } from './worker';

declare global {
  /** For browser.ts. */
  var ask: (worker: string, question: Question) => Promise<Answers[Question['kind']]>;
}

const workers = new Map<string, Worker>();

globalThis.ask = (name, question) => {
  const worker = workers.get(name) ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  workers.set(name, worker);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { answer, error } }) => (error ? reject(new Error(error)) : resolve(answer));
    worker.onerror = ({ message }) => reject(new Error(`A worker of the benchmark broke off. ${message}`));
    worker.postMessage(question);
  });
};
