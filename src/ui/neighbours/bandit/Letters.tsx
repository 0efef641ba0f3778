import { Fragment } from 'react';

/** Words in which letters of mathematics are set as such. */
export const Letters = ({ children }: { children: string }) =>
  children.split(/(γ|α|\bT\b|\bE\b|\bU\b(?!CB)|(?<=−.)A\b|\bp\b|\bM\b)/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <span key={i} className="symbol">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <Fragment key={i}>{part}</Fragment>
    ),
  );
