/** A syllable as Piper's pinyin voices see it: initial (`Ø` where there is none), final and tone 1–5. */
export type PinyinParts = readonly [initial: string, final: string, tone: string];

/**
 * Cuts `zhuang4`, `lve4`, `er2` as `piper/phonemize_chinese.py` (1.8.0) does: by the longest initial, with `y` and `w` among
 * them. Tone 0 is 5, the neutral one; `ng4` and its like (嗯) are `en`. Undefined for what is no syllable that Piper has an id for.
 */
export function splitSyllable(syllable: string): PinyinParts | undefined {
  const {letters = '', tone = ''} = /^(?<letters>[a-zü]+)(?<tone>[0-5])$/.exec(syllable)?.groups ?? {};
  const base = /^(?:n|ng|m)$/.test(letters) ? 'en' : letters.replaceAll('ü', 'v');
  const initial = initials.find(each => base.startsWith(each)) ?? '';
  const final = base.slice(initial.length);
  if (!finals.has(final)) return undefined;
  return [initial === '' ? 'Ø' : initial, final, tone === '0' ? '5' : tone];
}

const initials = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ');

const finals: ReadonlySet<string> = new Set(
  (
    'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong ' +
    'u ua uo uai ui uan un uang ueng v ve van vn er ue'
  ).split(' '),
);
