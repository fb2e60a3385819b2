/**
 * What a contraction stands for, without spaces: `they're` → `theyare`, `he's` → `heis`, `hehas`. Empty for other words. Wants small
 * letters with a plain apostrophe. `John's` may be `johnis`, which does no harm: it is only ever held against what was heard.
 */
export function writtenOut(word: string): readonly string[] {
  const whole = wholeWords[word];
  if (whole !== undefined) return whole;
  const at = word.lastIndexOf("'");
  if (at < 0) return [];
  const stem = word.slice(0, at);
  if (word.endsWith("n't")) return [`${word.slice(0, -3)}not`];
  return (endings[word.slice(at + 1)] ?? []).map(ending => stem + ending);
}

const endings: Readonly<Record<string, readonly string[]>> = {
  re: ['are'],
  ve: ['have'],
  ll: ['will', 'shall'],
  d: ['had', 'would'],
  m: ['am'],
  s: ['is', 'has'],
};

/** With a prototype of null: `constructor` is a word, too. */
const wholeWords: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  "won't": ['willnot'],
  "can't": ['cannot'],
  "shan't": ['shallnot'],
  "let's": ['letus'],
  "'cause": ['because'],
  "o'clock": ['oclock'],
  gonna: ['goingto'],
  wanna: ['wantto'],
  gotta: ['gotto'],
  kinda: ['kindof'],
  dunno: ['dontknow'],
  lemme: ['letme'],
  gimme: ['giveme'],
  cuz: ['because'],
  alright: ['allright'],
});
