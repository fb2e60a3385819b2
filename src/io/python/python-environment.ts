/** What a private environment of Python is made of. */
export type EnvironmentSpec = {
  readonly name: string;
  /** What it is for, in a few words. */
  readonly what: string;
  /** Files for `pip install -r` and `-c`, absolute paths. */
  readonly requirementsPath: string;
  readonly constraintsPath?: string;
  /** Minor versions of Python 3 that it works with. */
  readonly leastMinor: number;
  readonly mostMinor: number;
  /** Packages that must be there in the end, and the first version of each that will do. */
  readonly needs: Readonly<Record<string, string>>;
  /** Versions that are never installed, and why. */
  readonly refuses: Readonly<Record<string, {readonly versions: readonly string[]; readonly why: string}>>;
  /** About what it takes on disk, and about half of it is downloaded: with and without CUDA. */
  readonly sizeBytes: {readonly cpu: number; readonly cuda: number};
};

/** For which hardware torch is installed. */
export type Hardware = 'cpu' | 'cuda';

/** What is written in an environment, at `chatterpipe.json`. */
export type EnvironmentManifest = {
  readonly v: 1;
  /** `installing` until everything was there and checked. */
  readonly state: 'installing' | 'ready';
  readonly name: string;
  /** Over requirements, constraints, hardware and the version of Python. */
  readonly fingerprint: string;
  readonly hardware: Hardware;
  readonly python: string;
  readonly versions: Readonly<Record<string, string>>;
};

/** An environment that is ready. */
export type PythonEnvironment = {
  readonly folder: string;
  readonly python: string;
  readonly manifest: EnvironmentManifest;
};
