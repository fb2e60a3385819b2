/**
 * What a finding means for the person. `loses-row`: Piper would stop, leave a row out or train on something else than the
 * row says, or the dataset is damaged (exit 14). `finding`: Piper would read it as it is, and the voice would suffer, or
 * another tool would stumble (exit 1).
 */
export type RuleClass = 'loses-row' | 'finding';

/** One thing that `verify` looks for. */
export type Rule = {
  readonly class: RuleClass;
  /** What the rule finds, in a few words. */
  readonly finds: string;
  /** What Piper's trainer would do with it. Measured with piper1-gpl, Python 3.11, librosa 0.11 and libsndfile 1.2 where it says what happens. */
  readonly piper: string;
  /** How to mend it: an imperative. */
  readonly mend: string;
};
