/** UTF-8 takes at most so many bytes for a unit of a JavaScript string. */
export const bytesPerUnit = 3;
