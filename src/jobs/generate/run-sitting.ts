import type {Json} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import {type CardSpeaker, type KnownList, writeCard} from '../../dataset/card.js';
import {firstAnswer} from '../first-answer.js';
import {backendIdentity, requireSameSpeaker} from './backend-identity.js';
import {withPathsFromDataset} from './card-paths.js';
import type {GenerationSummary} from './events.js';
import {judgeTogether} from './judge-together.js';
import {keepMetadata} from './keep-metadata.js';
import {LastGoodRequest} from './last-good-request.js';
import {openWorkshop} from './open-workshop.js';
import {countPending, pendingEntries, undecidedEntries} from './pending-entries.js';
import {prepareList} from './prepare-list.js';
import {type ResolvedSpeaker, resolveSpeaker} from './resolve-speaker.js';
import type {Sitting} from './sitting.js';
import {type SpeakingOptions, speakPhrases} from './speak-phrases.js';
import {summarise} from './summarise.js';
import {Tally} from './tally.js';
import {cardAt} from './update-card.js';
import type {Workshop} from './workshop.js';

/** One sitting from the speaker to the summary: who speaks, what is to be spoken, speaking it, and what became of it. */
export async function runSitting(sitting: Sitting): Promise<GenerationSummary> {
  const {settings, card, dataset, backend, examiner, madeBy, signal, onEvent} = sitting;
  const {layout, journal} = dataset;
  const {index} = journal;
  const {speaker, identity} = await findSpeaker(sitting);
  await sitting.keepList();
  const {address} = backend;
  const createdAt = card?.createdAt ?? new Date().toISOString();
  const saveCard = (isNumbered: boolean, known: KnownList | null): Promise<void> => {
    const moment = {
      createdAt,
      settings,
      speaker,
      address,
      identity,
      index,
      examiner,
      isNumbered,
      known,
      madeBy,
      now: new Date(),
    };
    return writeCard(layout.card, withPathsFromDataset(cardAt(moment), layout.root));
  };
  const {list, known} = await prepareList(sitting, speaker, saveCard);

  const now = (): number => performance.now();
  const pending = countPending(index, settings);
  const tally = new Tally(pending, now);
  const metadata = keepMetadata(layout, index, now);
  const {language} = settings;
  const {id} = speaker.speaker;
  onEvent({type: 'started', output: layout.root, backend: address, speaker: id, language, asked: list.asked, pending});

  const lastGood = new LastGoodRequest(settings, speaker);
  const workshop = {settings, speaker, dataset, client: backend.client, examiner, lastGood, signal, onEvent};
  const {shop, close} = openWorkshop(workshop);
  try {
    const isPilotStop = await speakAndCompare(shop, {tally, metadata, lastGood, onEvent});
    await metadata.settle();
    await saveCard(true, known);
    return await summarise({
      layout,
      index,
      list,
      tally,
      isPilotStop,
      wanted: settings.phraseList.wanted,
      language,
      models: examiner.models,
    });
  } catch (error) {
    // After a failure of the disk these fail too; the first error is the one to tell, and the next start rebuilds both.
    await metadata.settle().catch(() => {});
    await saveCard(true, known).catch(() => {});
    throw signal.aborted ? stopped(tally, pending, error) : error;
  } finally {
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

async function findSpeaker({
  settings,
  card,
  backend,
  signal,
  onEvent,
}: Sitting): Promise<{speaker: ResolvedSpeaker; identity: Json}> {
  const {voice, consent, language, allowsMixedSettings} = settings;
  const {client} = backend;
  const identity = backendIdentity(backend.health, await listModels(client, signal));
  const requireSame = (speaker: CardSpeaker): void => {
    if (card !== undefined && !allowsMixedSettings) requireSameSpeaker(card, {speaker, language}, identity);
  };
  const speaker = await resolveSpeaker(client, {
    voice,
    consent,
    known: card,
    now: new Date(),
    onFound: requireSame,
    onNotice: message => onEvent({type: 'notice', message}),
    signal,
  });
  requireSame(speaker.speaker);
  return {speaker, identity};
}

async function listModels(client: ChatterboxClient, signal: AbortSignal): Promise<readonly string[]> {
  return (await firstAnswer(client, 'GET /v1/models', limited => client.models(limited), signal)) ?? [];
}

function stopped(tally: Tally, total: number, cause: unknown): ChatterpipeError {
  const {kept} = tally.progress();
  return new ChatterpipeError('STOPPED', `Stopped: ${tally.decided} of ${total} phrases were decided (${kept} kept).`, {
    hint: 'Nothing is lost: the same command goes on.',
    cause,
  });
}
