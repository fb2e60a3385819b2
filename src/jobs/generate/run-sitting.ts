import {ChatterpipeError} from '../../base/error.js';
import type {GenerationSummary} from './events.js';
import {findSpeakers} from './find-speakers.js';
import {joinLater} from './join-later.js';
import {judgeTogether} from './judge-together.js';
import {keepCard} from './keep-card.js';
import {keepMetadata} from './keep-metadata.js';
import {LastGoodRequest} from './last-good-request.js';
import {openWorkshop} from './open-workshop.js';
import {countPending, pendingEntries, undecidedEntries} from './pending-entries.js';
import {prepareList} from './prepare-list.js';
import type {Sitting} from './sitting.js';
import {type SpeakingOptions, speakPhrases} from './speak-phrases.js';
import {summarise} from './summarise.js';
import {Tally} from './tally.js';
import type {Workshop} from './workshop.js';

/** One sitting from the speaker to the summary: who speaks, what is to be spoken, speaking it, and what became of it. */
export async function runSitting(sitting: Sitting): Promise<GenerationSummary> {
  const {settings, dataset, opened, examiner, signal, onEvent} = sitting;
  const {layout, journal} = dataset;
  const {index} = journal;
  const found = await findSpeakers(sitting);
  const {speaker} = found;
  const speaking = [...found.speaking];
  await sitting.keepList();
  const saveCard = keepCard(sitting, speaker, speaking);
  const {list, known} = await prepareList(sitting, speaker, saveCard);

  const now = (): number => performance.now();
  const pending = countPending(index, settings);
  const tally = new Tally(pending, now);
  const metadata = keepMetadata(layout, index, now);
  const {language} = settings;
  const {id} = speaker.speaker;
  const backend = speaking.map(({backend: {address}}) => address).join(', ');
  onEvent({type: 'started', output: layout.root, backend, speaker: id, language, asked: list.asked, pending});

  const lastGood = new LastGoodRequest(settings, speaker);
  const backendCount = speaking.length + opened.missing.length;
  const parts = {settings, speaker, dataset, speaking, backendCount, examiner, lastGood, signal, onEvent};
  const {shop, join, close} = openWorkshop(parts);
  const late = joinLater(sitting, speaker, backend => {
    speaking.push(backend);
    join(backend);
  });
  try {
    const isPilotStop = await speakAndCompare(shop, {tally, metadata, lastGood, onEvent});
    await metadata.settle();
    await saveCard(true, known, shop.queue.figures());
    return await summarise({
      layout,
      index,
      list,
      tally,
      isPilotStop,
      wanted: settings.phraseList.wanted,
      language,
      models: examiner.models,
      backends: shop.queue.figures(),
    });
  } catch (error) {
    // After a failure of the disk these fail too; the first error is the one to tell, and the next start rebuilds both.
    await metadata.settle().catch(() => {});
    await saveCard(true, known, shop.queue.figures()).catch(() => {});
    throw signal.aborted ? stopped(tally, pending, error) : error;
  } finally {
    await late.stop();
    await close();
  }
}

/** Speaks what is pending, then holds the clips against each other where nothing is left to be made. Gives true when the pilot stopped it. */
async function speakAndCompare(shop: Workshop, options: Omit<SpeakingOptions, 'entries'>): Promise<boolean> {
  const {journal, settings} = shop;
  const isPilotStop = await speakPhrases(shop, {...options, entries: pendingEntries(journal.index, settings)});
  const isComplete = !isPilotStop && countPending(journal.index, undecidedEntries) === 0;
  if (isComplete) await judgeTogether(shop, {...options, now: () => new Date()});
  return isPilotStop;
}

function stopped(tally: Tally, total: number, cause: unknown): ChatterpipeError {
  const {kept} = tally.progress();
  return new ChatterpipeError('STOPPED', `Stopped: ${tally.decided} of ${total} phrases were decided (${kept} kept).`, {
    hint: 'Nothing is lost: the same command goes on.',
    cause,
  });
}
