/** All sentences of a text; a dot within a number ends none. */
export const sentences = (text: string): string[] => text.split(/(?<=\.) (?=[A-Z])/);
