import type { Lane } from '../../state/lane';

/** A piece of a sentence: plain, strong, or a lane's name in its hue. */
export type PhrasePart = string | { strong: string } | { lane: Pick<Lane, 'id'>; name: string };

/** A sentence, or two. */
export type Phrase = readonly PhrasePart[];

/** The phrase as plain text. */
export const plain = (phrase: Phrase): string =>
  phrase
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.name))
    .join('');
