import {z} from 'zod';
import {oneLine} from '../../../base/one-line.js';

const schema = z.looseObject({
  error: z.union([z.string(), z.looseObject({message: z.string()})]).optional(),
  detail: z.unknown().optional(),
  message: z.string().optional(),
});

/**
 * What a server said about a failure, as one printable line without `secret`: the message of its JSON, the title of its page, or its
 * text. Empty where it said nothing.
 */
export function serverWords(body: string, secret: string | undefined): string {
  const said = messageOf(body);
  return oneLine(said, {secret});
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function messageOf(body: string): string {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) {
    const {error, detail, message} = parsed.data;
    const fromError = typeof error === 'string' ? error : error?.message;
    const fromDetail = detail === undefined || typeof detail === 'string' ? detail : JSON.stringify(detail);
    return fromError ?? fromDetail ?? message ?? body;
  }
  return /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? body;
}
