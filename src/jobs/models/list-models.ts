import {join} from 'node:path';
import {catalogue} from '../../engines/models/catalogue.js';
import type {ModelRole} from '../../engines/models/model.js';
import {surveyStore} from '../../engines/models/survey-store.js';
import {readEnvironment} from '../config.js';

/** A model that we know, or that lies in the store. */
export type ListedModel = {
  readonly name: string;
  /** Null for one that is damaged and not known. */
  readonly role: ModelRole | null;
  readonly what: string;
  readonly licence: string;
  /** Of what is there; otherwise of what would be fetched, about. */
  readonly sizeBytes: number;
  readonly state: 'installed' | 'damaged' | 'missing';
  /** `NAME@SHA256-8` of what is installed. */
  readonly id: string | null;
  /** What is wrong with a damaged one. */
  readonly damage: string | null;
  readonly folder: string;
};

/** The models that we know, and those of the store (`CHATTERPIPE_MODELS`) beside them. Asks no network. */
export async function listModels(): Promise<readonly ListedModel[]> {
  const {store} = readEnvironment().models;
  const found = new Map((await surveyStore(store)).map(stored => [stored.name, stored]));
  const others = [...found.keys()].filter(name => catalogue.every(known => known.name !== name));
  return [...catalogue.map(({name}) => name), ...others].map(name => {
    const known = catalogue.find(model => model.name === name);
    const {model, damage} = found.get(name) ?? {};
    return {
      name,
      role: known?.role ?? model?.role ?? null,
      what: known?.what ?? 'not of our list',
      licence: known?.licence ?? 'unknown',
      sizeBytes: model?.files.reduce((sum, {sizeBytes}) => sum + sizeBytes, 0) ?? known?.aboutBytes ?? 0,
      state: model !== undefined ? 'installed' : damage !== undefined ? 'damaged' : 'missing',
      id: model?.id ?? null,
      damage: damage ?? null,
      folder: join(store, name),
    };
  });
}
