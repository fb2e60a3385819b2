import {cutSentences} from '../../text/sentences/cut-sentences.js';
import {resolveSentenceLength} from '../../text/sentences/sentence-length.js';

/**
 * The pieces of a text that are spoken one by one: the sentences of one that is long, or of any where `isStreamed`. Engines that clone
 * speak some 300 characters (120 of Chinese or Japanese) well and stop at 40 s without a word; what is no longer than that stays whole.
 */
export function cutInput(text: string, language: string, isStreamed: boolean): readonly string[] {
  const {longestCharacters} = resolveSentenceLength({language});
  if (!isStreamed && [...text].length <= longestCharacters * 1.5) return [text];
  const sentences = cutSentences(text, {language}).map(sentence => sentence.text);
  return sentences.filter(sentence => /[\p{L}\p{N}]/u.test(sentence));
}
