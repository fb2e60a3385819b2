import {knownLanguages} from '../../text/language.js';

/** The models of the official package. */
export const chatterboxModels = ['turbo', 'original', 'multilingual'] as const;
export type ChatterboxModel = (typeof chatterboxModels)[number];

/** What a model wants, as PyPI's chatterbox-tts 0.1.7 has it. */
export type ModelTraits = {
  /** The files without which it does not load from a folder. */
  readonly files: readonly string[];
  /** Turbo itself refuses less than 5 s; the others take anything, and less than 2 s is no voice. */
  readonly leastReferenceSeconds: number;
};

export const modelTraits: Readonly<Record<ChatterboxModel, ModelTraits>> = {
  turbo: {files: ['ve.safetensors', 't3_turbo_v1.safetensors', 's3gen_meanflow.safetensors'], leastReferenceSeconds: 5},
  original: {
    files: ['ve.safetensors', 't3_cfg.safetensors', 's3gen.safetensors', 'tokenizer.json'],
    leastReferenceSeconds: 2,
  },
  multilingual: {
    files: ['ve.pt', 't3_mtl23ls_v2.safetensors', 's3gen.pt', 'grapheme_mtl_merged_expanded_v1.json'],
    leastReferenceSeconds: 2,
  },
};

/** Of our codes those that a model can say, English first; a mixture is said in its first language: `ms-en` as `ms`. */
export function spokenCodes(languages: readonly string[]): readonly string[] {
  const codes = knownLanguages().map(({code}) => code);
  return codes.filter(code => languages.includes(languageId(code))).sort((a, b) => rank(a) - rank(b));
}

/** What the package calls a language of ours. */
export function languageId(code: string): string {
  const [base = code] = code.split('-');
  return base === 'nb' ? 'no' : base;
}

function rank(code: string): number {
  return code === 'en' ? 0 : 1;
}
