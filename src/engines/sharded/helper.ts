import type { Exercise, Heads } from '../engine';
import type { HelperOrder, HelperReply } from './protocol';
import { handedOver, roomFor } from './room';
import { type HelperWorker, spawnHelper } from './spawn';

/** What it answers. */
type ExerciseGradient = Extract<HelperReply, { kind: 'learnt' }>;

/** A worker that computes gradients of exercises, one at a time. */
export class Helper {
  /** Whether it can be given exercises. */
  ready = false;
  private readonly worker: HelperWorker;
  private answer: ((gradient?: ExerciseGradient) => void) | undefined;
  private ended = false;
  /** The parameters that it has, as they were given; and where it reads them. */
  private known: Float32Array | undefined;
  private parameters: Float32Array | undefined;

  /** @param onBroken called once where it breaks off, with half a sentence */
  constructor(
    begin: Extract<HelperOrder, { kind: 'begin' }>,
    private readonly onBroken: (how: string) => void,
  ) {
    this.worker = spawnHelper({
      hear: (reply) => {
        if (reply.kind === 'ready') this.ready = true;
        else this.settle(reply);
      },
      fail: (how) => {
        if (!this.ended) this.onBroken(how);
      },
    });
    this.worker.send(begin, []);
  }

  /** What it knows of parameters is not true any more. */
  forget(): void {
    this.known = undefined;
  }

  /**
   * The gradient of an exercise; nothing, where it ends before it has that.
   * @param room where to leave it, from the last time
   */
  learn(
    { batch, parameters }: Exercise,
    heads: Heads,
    room = roomFor(parameters.length),
  ): Promise<ExerciseGradient | undefined> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.ended) return this.settle();
      const news = parameters === this.known ? undefined : this.shown(parameters);
      this.known = parameters;
      this.worker.send({ kind: 'learn', batch, heads, parameters: news, room }, handedOver(room));
    });
  }

  end(): void {
    this.ended = true;
    this.worker.end();
    this.settle();
  }

  private shown(parameters: Float32Array): Float32Array {
    this.parameters ??= roomFor(parameters.length);
    this.parameters.set(parameters);
    return this.parameters;
  }

  private settle(gradient?: ExerciseGradient): void {
    this.answer?.(gradient);
    this.answer = undefined;
  }
}
