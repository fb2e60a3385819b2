import {readEnvironment} from '../config.js';
import {type EvidenceSettings, usualEvidence} from './evidence-settings.js';
import {openListeners} from './open-listeners.js';

/** Sees that the models are there which somebody asked for by name; loads none. Throws MODEL_MISSING, MODEL_FAILED, USAGE. */
export async function requireListeners(evidence: Partial<EvidenceSettings>): Promise<void> {
  const parts = {environment: readEnvironment(), reference: async () => undefined, onNotice: () => {}};
  const listeners = await openListeners({...usualEvidence, ...evidence}, parts);
  await listeners.close();
}
