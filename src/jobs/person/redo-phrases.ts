import {ChatterpipeError} from '../../base/error.js';
import type {GenerationSummary} from '../generate/events.js';
import {generateDataset} from '../generate/generate-dataset.js';
import type {GenerateOptions} from '../generate/options.js';
import {requireWhole} from '../generate/require-option.js';
import {openExisting} from '../open-existing.js';
import {openTextReader} from '../phrases/text-reader.js';
import {requireEntries} from './require-entries.js';

/** Which phrases a person wants spoken again, and how. */
export type RedoOptions = {
  readonly numbers: readonly number[];
  /** Another text for the one phrase; its number stays. */
  readonly text?: string;
  /** Takes made of each before the best is chosen (1). */
  readonly takes?: number;
  readonly by: string;
  /** Of the generation that speaks them; `output` is the dataset. */
  readonly generate: GenerateOptions;
};

/**
 * Speaks phrases again, whatever was decided: takes made before do not count any more, and the new ones are judged. Throws USAGE for
 * numbers that are not there and a text for several phrases, TEXT_REFUSED for a text that cannot be spoken, and what
 * {@link generateDataset} throws.
 */
export async function redoPhrases(options: RedoOptions): Promise<GenerationSummary> {
  const {numbers, text, by, generate} = options;
  const takes = requireWhole('takes', options.takes ?? 1, 1, 20);
  if (text !== undefined && numbers.length !== 1) {
    throw new ChatterpipeError('USAGE', '--text is the text of one phrase, and several numbers were given.', {
      hint: 'Redo them one after another.',
    });
  }
  const dataset = await openExisting(generate.output, message => generate.onEvent?.({type: 'notice', message}));
  try {
    const {journal, card} = dataset;
    const entries = requireEntries(journal.index, [...new Set(numbers)]);
    const read = await openTextReader(card.reading);
    for (const entry of entries) {
      const {text: was, language, id} = await journal.numberRecord(entry);
      const spokenText = text === undefined ? was : requireSpoken(read(text, language), text);
      const phrase = {text: spokenText, language, ...(id === undefined ? {} : {id})};
      await journal.addRedo(entry, {...phrase, takes, by});
    }
  } finally {
    await dataset.close();
  }
  return generateDataset({...generate, onlyNumbers: numbers});
}

function requireSpoken(read: ReturnType<Awaited<ReturnType<typeof openTextReader>>>, text: string): string {
  if (!('refused' in read)) return read.spokenText;
  throw new ChatterpipeError('TEXT_REFUSED', `The text "${text}" cannot be spoken: ${read.refused.reason}`, {
    hint: 'See how it is read: chatterpipe text "…" --language TAG',
    details: {rule: read.refused.rule},
  });
}
