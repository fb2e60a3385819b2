import {z} from 'zod';
import {isChatterpipeError} from '../../base/error.js';
import type {BackendHealth, ChatterboxClient} from '../../chatterbox/client.js';
import {knownLanguages, parseLanguage} from '../../text/language.js';

/** What an upstream is, as far as it says. */
export type UpstreamTraits = {
  /** `chatterbox, espeak 1.52` or `openai, tts-1-hd`; no address. */
  readonly version: string;
  readonly languages: readonly string[];
  readonly clones: boolean;
  readonly isRobot: boolean;
  readonly isRepeatable: boolean;
};

/** What our own server says at `GET /`; others say some of it, or none. */
const saidSchema = z.looseObject({
  engine: z.string().optional(),
  model: z.string().optional(),
  version: z.string().optional(),
  languages: z.array(z.string()).optional(),
  clones: z.boolean().optional(),
  robot: z.boolean().optional(),
});

/** To be asked after its speakers were. Where it does not say which languages it speaks, all are asked for, and it refuses what it cannot. */
export function describeUpstream(client: ChatterboxClient, health: BackendHealth, model: string): UpstreamTraits {
  const read = saidSchema.safeParse(health.json);
  const said = read.success ? read.data : {};
  const {name, takesRecordings} = client.dialect;
  const isOpenAi = name === 'openai';
  const what = isOpenAi ? client.dialect.modelFor(model) : [said.engine ?? said.model, said.version].join(' ').trim();
  const languages = (said.languages ?? []).flatMap(codeOf);
  const takesSeed = isOpenAi ? !client.droppedFields.includes('seed') : health.extensions?.includes('seed') === true;
  return {
    version: what === '' ? name : `${name}, ${what}`,
    languages: languages.length > 0 ? languages : knownLanguages().map(({code}) => code),
    clones: takesRecordings && (said.clones ?? true),
    isRobot: said.robot ?? false,
    isRepeatable: takesSeed,
  };
}

function codeOf(tag: string): readonly string[] {
  try {
    return [parseLanguage(tag).code];
  } catch (error) {
    if (!isChatterpipeError(error, 'LANGUAGE_UNKNOWN')) throw error;
    return [];
  }
}
