import type { Place } from '../diagnostics/diagnostic.ts';

/** Where the values of the configuration were written, for the places of problems. */
export interface ConfigSource {
  readonly placeOf: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
  readonly text: string;
}
