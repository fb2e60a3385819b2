import {ChatterpipeError} from '../../base/error.js';
import type {Quality} from '../../dataset/card.js';

/** The stem of a voice's files as Piper and Home Assistant name them: `ms_MY-malayvoice-medium`. Throws USAGE for a name without a letter. */
export function voiceStem(piperCode: string, name: string, quality: Quality): string {
  // The three parts are told apart by hyphens, so a name cannot have one.
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '');
  if (!/[a-z]/.test(plain)) {
    throw new ChatterpipeError('USAGE', `"${name}" cannot be the name of a voice: it has no letter from a to z.`, {
      hint: 'Give a name such as MalayVoice.',
      details: {name},
    });
  }
  return `${piperCode}-${plain}-${quality}`;
}
