/** What a worker says that could not be fetched; a browser itself says nothing then. */
export const NOT_LOADED = 'the worker could not be loaded';

/** What has broken a worker, in its own words; each browser puts others before them. */
export const faultOf = ({ message }: { message?: string }): string =>
  message?.replace(/^(Uncaught )?(Error: )?/, '') || NOT_LOADED;
