/** A row of `metadata.csv` as Piper takes it, or as it was meant where Piper could not. */
export type MetadataRow = {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  /** What names the audio: Piper's `row[0]`. */
  readonly id: string;
  /** Piper's `row[-1]`; undefined where a finding has already said that it is not the text of the clip. */
  readonly text: string | undefined;
  /** True where a quote further up has swallowed the row, so that Piper never sees it. */
  readonly isSwallowed?: true;
};
