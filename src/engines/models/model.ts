/** What a model is for. */
export type ModelRole = 'recognition' | 'speaker' | 'mos' | 'vad';

/** A file of a model that we know where to get. */
export type CatalogueFile = {
  /** Where it lies in the model's folder. */
  readonly path: string;
  readonly source: FileSource;
  /** Null where it is not known beforehand: then the hub's own word counts at the first download, and is kept. */
  readonly sha256: string | null;
  readonly sizeBytes: number | null;
};

/** A file of a repository of the hub, or any address. */
export type FileSource = {readonly repository: string; readonly path: string} | {readonly url: string};

/** A model that we know. */
export type CatalogueModel = {
  readonly name: string;
  readonly role: ModelRole;
  /** One line for the list. */
  readonly what: string;
  readonly licence: string;
  readonly files: readonly CatalogueFile[];
  /** How large it is, about, where the files do not say. */
  readonly aboutBytes: number;
  /** What is made of the files once they are there; they are deleted then. */
  readonly conversion?: 'ge2e';
};

/** A file of a model that is on this machine. */
export type ModelFile = {
  /** Relative to the model's folder, with `/`. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** A model that is on this machine. */
export type InstalledModel = {
  readonly name: string;
  /** Null for a model that was given by its path and says nothing of itself. */
  readonly role: ModelRole | null;
  readonly folder: string;
  /** `NAME@SHA256-8`: the same for the same bytes, on every machine. */
  readonly id: string;
  readonly files: readonly ModelFile[];
};
