import {isChatterpipeError} from '../../base/error.js';
import type {NumberRecord} from '../../dataset/journal/record.js';
import {measuredLine, unreadableLine} from '../../dataset/measurements.js';
import {wholeBuffers} from '../../io/whole-buffers.js';
import type {Measurements} from '../../quality/measures/measurements.js';
import type {PreparedTake, TakeToPrepare} from '../prepare-take.js';
import type {Workshop} from './workshop.js';

/** A take after processing, with all that was measured of it. */
export type MeasuredTake = {readonly prepared: PreparedTake; readonly measured: Measurements};

/** Makes the clip of a take, measures both and writes the numbers down. Takes `bytes` over; undefined for what cannot be decoded. */
export async function measureTake(
  {settings, pool, examiner, measurements, signal}: Workshop,
  {key, text: spokenText, language}: NumberRecord,
  take: number,
  bytes: Uint8Array,
): Promise<MeasuredTake | undefined> {
  const {parameters, clip} = settings;
  try {
    const prepared = await pool.run<TakeToPrepare, PreparedTake>(
      'prepareTake',
      {bytes, spokenText, language, speed: parameters.speed, clip},
      {signal, transfer: wholeBuffers([bytes])},
    );
    const heard = await examiner.examine(prepared.clipWav, {spokenText, language}, signal);
    const measured = {...prepared.measurements, ...heard};
    await measurements.append(measuredLine(key, take, prepared.clipSha256, measured, prepared.edits));
    return {prepared, measured};
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    await measurements.append(unreadableLine(key, take));
    return undefined;
  }
}
