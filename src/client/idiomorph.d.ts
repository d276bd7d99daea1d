// The server gives idiomorph's own module at `/.backissue/idiomorph.js`, beside the compiled files of this folder.
export { Idiomorph } from 'idiomorph';
