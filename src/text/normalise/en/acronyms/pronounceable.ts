/**
 * Whether an English reader can say a string of letters as a word: it has a vowel, begins as English syllables begin, ends as they
 * end, and holds no more than three consonants in a row. Says nothing about whether they would.
 */
export function isPronounceable(word: string): boolean {
  const letters = word.toLowerCase();
  const onset = /^(?:qu|[^aeiouy]*(?:y(?![aeiou]))?)/.exec(letters)?.[0].replace(/y$/, '') ?? '';
  const coda = /[^aeiouy]*$/.exec(letters)?.[0] ?? '';
  return (
    /[aeiouy]/.test(letters) &&
    !/[aeiou]{4}|[^aeiouy]{4}|(.)\1\1/.test(letters) &&
    (onset.length < 2 || onsets.has(onset)) &&
    (coda.length < 2 || codas.has(coda.slice(-2))) &&
    !/[jqv]$/.test(letters)
  );
}

const onsets: ReadonlySet<string> = new Set(
  (
    'bl br ch chr cl cr dr dw fl fr gl gn gr kh kl kn kr ph pl pr ps qu rh sc sch scr sh shr sk sl sm sn sp sph spl spr squ ' +
    'st str sw th thr tr ts tw wh wr'
  ).split(' '),
);

const codas: ReadonlySet<string> = new Set(
  (
    'bb bs ch ck cs ct dd ds ff fs ft gg gh gm gn gs hm hn hs ht ks lb lc ld lf lk ll lm ln lp ls lt lv mb mm mn mp ms mt nc nd ng ' +
    'nk nn ns nt nx nz ph pp ps pt rb rc rd rf rg rk rl rm rn rp rr rs rt rv sh sk sm sp ss st th ts tt tz wd wk wl wn ws xt zz'
  ).split(' '),
);
