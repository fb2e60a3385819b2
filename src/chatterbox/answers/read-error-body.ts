import {z} from 'zod';
import {openAiErrorSchema, validationFindingSchema} from '../wire.js';
import {htmlTitle} from './html-title.js';

/** What a server said about a failure, whichever shape it said it in. */
export type ServerWords = {
  /** Undefined where it said nothing that a person could read. */
  readonly message: string | undefined;
  /** The field that it names, where it names one. */
  readonly param: string | undefined;
  /** Its own code, such as `speaker_not_found`. */
  readonly code: string | undefined;
  /** Its own kind of error, such as `insufficient_quota`. */
  readonly type: string | undefined;
  /** Fields that it says it does not know (FastAPI's `extra_forbidden`). */
  readonly unknownFields: readonly string[];
  /** Fields that it says it misses (FastAPI's `missing`). */
  readonly missingFields: readonly string[];
  readonly isHtml: boolean;
};

const silence: ServerWords = {
  message: undefined,
  param: undefined,
  code: undefined,
  type: undefined,
  unknownFields: [],
  missingFields: [],
  isHtml: false,
};

/**
 * Reads an error body: OpenAI's `{error: {message, type, param, code}}`, FastAPI's `{detail: string | array}`, the one
 * inside the other, `{message}`, an HTML page (its title) or plain text. Never throws.
 */
export function readErrorBody(body: string): ServerWords {
  const text = body.trim();
  if (text === '') return silence;
  const json = parseJson(text);
  if (json !== undefined) return readJson(json);
  const title = htmlTitle(text);
  if (title !== undefined) return {...silence, message: title, isHtml: true};
  return {...silence, message: text};
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const wrappedSchema = z.looseObject({
  error: z.unknown().optional(),
  detail: z.unknown().optional(),
  message: z.unknown().optional(),
});

function readJson(json: unknown): ServerWords {
  if (typeof json === 'string') return {...silence, message: json};
  const findings = z.array(validationFindingSchema).min(1).safeParse(json);
  if (findings.success) return readFindings(findings.data);
  const openAi = openAiErrorSchema.safeParse(json);
  if (openAi.success) {
    const {message, param, code, type} = openAi.data;
    const inner = readJson(wrappedSchema.parse(json).detail);
    return {
      ...inner,
      message,
      param: param ?? undefined,
      code: code == null ? undefined : String(code),
      type: type ?? undefined,
    };
  }
  const wrapped = wrappedSchema.safeParse(json);
  if (!wrapped.success) return silence;
  const {error, detail, message} = wrapped.data;
  const fromDetail = readJson(detail);
  const fromError = readJson(error);
  const words = fromError.message === undefined ? fromDetail : fromError;
  const plain = typeof message === 'string' ? message : undefined;
  return {
    ...words,
    message: words.message ?? plain,
    unknownFields: [...fromError.unknownFields, ...fromDetail.unknownFields],
    missingFields: [...fromError.missingFields, ...fromDetail.missingFields],
  };
}

type Finding = z.infer<typeof validationFindingSchema>;

function readFindings(findings: readonly Finding[]): ServerWords {
  const fieldsOf = (isWanted: (type: string) => boolean) =>
    findings.filter(({type}) => isWanted(type ?? '')).map(({loc}) => String(loc?.at(-1) ?? ''));
  return {
    ...silence,
    message: findings.map(describeFinding).join('; '),
    param: findings[0]?.loc?.at(-1)?.toString(),
    unknownFields: fieldsOf(type => type === 'extra_forbidden' || type === 'value_error.extra'),
    missingFields: fieldsOf(type => type === 'missing' || type === 'value_error.missing'),
  };
}

function describeFinding({loc, msg}: Finding): string {
  const place = loc?.filter(part => part !== 'body').join('.') ?? '';
  return place === '' ? msg : `${place}: ${msg}`;
}
