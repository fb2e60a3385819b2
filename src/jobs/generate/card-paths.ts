import {isAbsolute, join, relative, resolve} from 'node:path';
import type {DatasetCard} from '../../dataset/card.js';

/** A card with its paths as seen from here. On the disk they are seen from the dataset's folder, so that both can be moved together. */
export function withPathsFromHere(card: DatasetCard, root: string): DatasetCard {
  return mapPaths(card, path => (isAbsolute(path) ? path : join(root, path)));
}

/** The same card with its paths as they are kept on the disk. */
export function withPathsFromDataset(card: DatasetCard, root: string): DatasetCard {
  return mapPaths(card, path => relative(resolve(root), resolve(path)));
}

function mapPaths(card: DatasetCard, map: (path: string) => string): DatasetCard {
  const {phrases, speaker, reading} = card;
  const recording = speaker.recording === null ? null : map(speaker.recording);
  return {
    ...card,
    phrases: {...phrases, files: phrases.files.map(map)},
    speaker: {...speaker, recording},
    reading: mapReading(reading, map),
  };
}

function mapReading(reading: DatasetCard['reading'], map: (path: string) => string): DatasetCard['reading'] {
  const {lexicon, acronyms} = reading;
  return {
    ...reading,
    lexicon: lexicon === null ? null : map(lexicon),
    acronyms: acronyms === null ? null : map(acronyms),
  };
}
