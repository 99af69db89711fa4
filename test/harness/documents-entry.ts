import { mergePictures, mergeSides, withinBounds } from '../../utils/documents/picture.ts';
import { sniff } from '../../utils/documents/sniff.ts';

/** What test/e2e/pictures.test.ts calls in a page, where there is a canvas. */
Object.assign(globalThis, { rrDocuments: { mergePictures, mergeSides, sniff, withinBounds } });
