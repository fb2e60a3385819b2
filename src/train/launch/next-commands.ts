/** Commands that a person is told to go on with, as they are typed, with every option that they need. */
export type NextCommands = {
  /** Goes on with the training. */
  readonly goOn: string;
  /** Makes the voice of another checkpoint; undefined where the last and the best are the same one. */
  readonly exportOther: string | undefined;
  /** Says what is wrong with the dataset. */
  readonly verify: string;
};
