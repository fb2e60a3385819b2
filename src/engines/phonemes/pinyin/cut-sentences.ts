/**
 * Cuts a Mandarin text into the sentences that Piper speaks one by one (`sentence_stream`, as Piper 1.8.0 calls it): behind
 * `。 ？ ！ …` and the closing quotes and brackets after them, and at blank lines. Straight and curly double quotes are dropped, as there.
 */
export function cutPinyinSentences(text: string): readonly string[] {
  return text
    .replace(/[“”"]/g, '')
    .split(/(?:\r?\n){2,}|(?<=[。！？…][’」』）》】〕〉]*)(?![。！？…’」』）》】〕〉])/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '');
}
