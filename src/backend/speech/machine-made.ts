import type {FastifyReply} from 'fastify';

/** Says in the head of an answer that a machine speaks, and which: `x-ai-generated: chatterpipe; engine="espeak"`. */
export function markMachineMade(reply: FastifyReply, engineName: string): FastifyReply {
  const plain = engineName.replace(/[^\x20-\x7e]|["\\]/g, '?');
  return reply.header('x-ai-generated', `chatterpipe; engine="${plain}"`);
}
