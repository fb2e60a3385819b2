/**
 * The morae of a reading in katakana: `トーキョー` is ト オ キョ オ. Small ャ ュ ョ and small vowels belong to the kana before
 * them; ッ and ン are morae of their own; a long vowel is the vowel again, as it is where OpenJTalk reads for Piper. Kana of
 * one sound are one: ヲ ヂ ヅ ヰ ヱ are オ ジ ズ イ エ. What is no kana is left out.
 */
export function splitMorae(reading: string): readonly string[] {
  const katakana = reading
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[ヲヂヅヰヱ]/g, kana => sameSound[kana] as string);
  const morae: string[] = [];
  for (const [mora] of katakana.matchAll(/ー|[ァ-ヴ][ァィゥェォャュョヮ]?/g)) {
    const isLong = mora === 'ー';
    const vowel = isLong ? vowelOf(morae.at(-1)) : mora;
    if (vowel !== undefined) morae.push(vowel);
  }
  return morae;
}

const sameSound: Readonly<Record<string, string>> = {ヲ: 'オ', ヂ: 'ジ', ヅ: 'ズ', ヰ: 'イ', ヱ: 'エ'};

function vowelOf(mora: string | undefined): string | undefined {
  const last = mora?.at(-1);
  return last === undefined ? undefined : rows.find(row => row.includes(last))?.[0];
}

/** Kana by vowel, that vowel first. */
const rows = [
  'アァカガサザタダナハバパマヤャラワヮ',
  'イィキギシジチニヒビピミリ',
  'ウゥクグスズツヌフブプムユュルヴ',
  'エェケゲセゼテデネヘベペメレ',
  'オォコゴソゾトドノホボポモヨョロ',
];
