/**
 * Malay names of the letters, spelled so that eSpeak's voice `ms` says them right (heard in release 1.51): it makes `encik` of
 * `en`, `enam` of `vi`, the preposition of `ke`, and English names of a lone `a`, `e` and `i`. Hence ei, iy, kei, enn, viy.
 */
export const letterNames: Readonly<Record<string, string>> = {
  A: 'ei',
  B: 'bi',
  C: 'si',
  D: 'di',
  E: 'iy',
  F: 'ef',
  G: 'ji',
  H: 'hec',
  I: 'ai',
  J: 'je',
  K: 'kei',
  L: 'el',
  M: 'em',
  N: 'enn',
  O: 'o',
  P: 'pi',
  Q: 'kiu',
  R: 'ar',
  S: 'es',
  T: 'ti',
  U: 'yu',
  V: 'viy',
  W: 'dabel yu',
  X: 'eks',
  Y: 'wai',
  Z: 'zet',
};

/** `TNB` → `ti enn bi`, in any case; what is no letter of the table is passed over. */
export function spellLetters(letters: string): string {
  return [...letters.toUpperCase()].flatMap(letter => letterNames[letter] ?? []).join(' ');
}
