/** Control characters, on which a terminal would act, and those that turn a line's direction. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const unprintable = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
