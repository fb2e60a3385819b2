import {decidePhrase} from './decide-phrase.js';
import type {GenerationEvent} from './events.js';
import {figuresTeller} from './figures-teller.js';
import type {MetadataKeeper} from './keep-metadata.js';
import type {LastGoodRequest} from './last-good-request.js';
import {pilotReport} from './pilot.js';
import {runPhrases} from './run-phrases.js';
import type {Tally} from './tally.js';
import {watchSpeaker} from './watch-speaker.js';
import type {Decision, Workshop} from './workshop.js';

/** What the phrases of a sitting are held together by. */
export type SpeakingOptions = {
  readonly entries: Iterator<number>;
  readonly tally: Tally;
  readonly metadata: MetadataKeeper;
  readonly lastGood: LastGoodRequest;
  readonly onEvent: (event: GenerationEvent) => void;
};

/**
 * Speaks the pending phrases: the first alone, as a probe to listen to, then the others side by side, with the pilot's look after
 * the first twenty. Gives true when the pilot stopped it.
 */
export async function speakPhrases(
  shop: Workshop,
  {entries, tally, metadata, lastGood, onEvent}: SpeakingOptions,
): Promise<boolean> {
  let isPilotStop = false;
  const probe = entries.next();
  if (probe.done === true) return false;
  const watch = await watchSpeaker(shop);
  const tellFigures = figuresTeller(shop.queue, () => performance.now(), onEvent);
  const onDecided = async (decision: Decision): Promise<boolean> => {
    tally.count(decision);
    const {phrase, verdict, reasons, said} = decision;
    if (verdict === 'kept') lastGood.remember(phrase);
    onEvent({type: 'decided', number: phrase.n, text: phrase.text, verdict, reasons, said, progress: tally.progress()});
    const pilot = shop.settings.isPilotOn ? pilotReport(tally) : undefined;
    if (pilot !== undefined) onEvent(pilot);
    tellFigures();
    isPilotStop ||= pilot?.isStopping === true;
    await metadata.touch();
    watch(decision.freshlyMeasured);
    return !isPilotStop;
  };

  const begin = performance.now();
  const decision = await decidePhrase(shop, probe.value);
  const tookSeconds = (performance.now() - begin) / 1000;
  const isLanguageSent = !shop.droppedFields().includes('language');
  const {phrase, verdict, reasons, clipPath: path, said} = decision;
  onEvent({type: 'probe', path, text: phrase.text, verdict, reasons, said, tookSeconds, isLanguageSent});
  await onDecided(decision);
  await runPhrases(shop, entries, onDecided);
  return isPilotStop;
}
