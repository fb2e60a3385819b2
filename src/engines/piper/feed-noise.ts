import {bytesField, intField, type Message, message, messageField, textField} from '../models/convert/protobuf.js';
import {type ProtobufField, protobufFields} from '../onnx/protobuf-fields.js';

/** The input that a model gets by {@link feedNoise}: a float32 row of any length ≥ 1, used over and over where it is too short. */
export const noiseInput = 'chatterpipe_noise';

/**
 * A Piper model that takes its noise as an input instead of throwing dice that nobody can seed: each `RandomNormalLike` of the graph
 * (one for the phonemes' lengths, one for the sound) becomes a walk through the input `chatterpipe_noise`, begun at another place. All
 * else stays byte for byte. A model that has no such node, or one of another kind than Piper exports, is given back as it is.
 */
export function feedNoise(model: Uint8Array): Uint8Array {
  const fields = [...protobufFields(model)];
  const graph = fields.find(({field}) => field === 7);
  if (graph === undefined || operatorSetOf(fields) < 11) return model;
  const parts = [...protobufFields(graph.content)];
  const nodes = parts.map(part => (part.field === 1 ? diceOf(part) : undefined));
  if (!nodes.some(node => node !== undefined)) return model;
  let count = 0;
  const fed = parts.flatMap((part, at) => {
    const dice = nodes[at];
    return dice === undefined ? [asIs(part)] : walk(dice, count++);
  });
  const constants = [whole('zero', 0), whole('one', 1)];
  const places = Array.from({length: count}, (_, at) => whole(`place_${at}`, at * 104_729));
  const changed = messageField(7, message(fed, constants, places, input()));
  return joined(message(fields.map(field => (field === graph ? changed : asIs(field)))));
}

/** What a node that throws dice reads the shape of, and what it gives. */
type Dice = {readonly like: string; readonly output: string};

function diceOf({content}: ProtobufField): Dice | undefined {
  const fields = [...protobufFields(content)];
  const textOf = (field: number): string => text(fields.find(each => each.field === field)?.content);
  const attributes = fields.filter(({field}) => field === 5).map(each => [...protobufFields(each.content)]);
  const isPlain = attributes.every(attribute => {
    const name = text(attribute.find(({field}) => field === 1)?.content);
    return name === 'seed' || (name === 'dtype' && attribute.some(({field, value}) => field === 3 && value === 1));
  });
  return textOf(4) === 'RandomNormalLike' && isPlain ? {like: textOf(1), output: textOf(2)} : undefined;
}

/** `noise[(0 … size − 1 + place) mod length]` in the shape of `like`. */
function walk({like, output}: Dice, index: number): readonly Message[] {
  const name = (part: string): string => `chatterpipe_${part}_${index}`;
  return [
    node('Size', [like], name('size')),
    node('Range', ['chatterpipe_zero', name('size'), 'chatterpipe_one'], name('range')),
    node('Add', [name('range'), name('place')], name('moved')),
    node('Size', [noiseInput], name('length')),
    node('Mod', [name('moved'), name('length')], name('index')),
    node('Gather', [noiseInput, name('index')], name('row')),
    node('Shape', [like], name('shape')),
    node('Reshape', [name('row'), name('shape')], output),
  ];
}

function node(type: string, inputs: readonly string[], output: string): Message {
  const names = inputs.map(name => textField(1, name));
  return messageField(1, message(names, textField(2, output), textField(4, type)));
}

/** A constant int64 without dimensions. */
function whole(name: string, value: number): Message {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(value));
  return messageField(5, message(intField(2, 7), textField(8, `chatterpipe_${name}`), bytesField(9, bytes)));
}

function input(): Message {
  const shape = messageField(2, messageField(1, textField(2, 'chatterpipe_length')));
  const type = messageField(2, messageField(1, message(intField(1, 1), shape)));
  return messageField(11, message(textField(1, noiseInput), type));
}

/** The version of ONNX's own operators. */
function operatorSetOf(fields: readonly ProtobufField[]): number {
  const sets = fields.filter(({field}) => field === 8).map(({content}) => [...protobufFields(content)]);
  const own = sets.find(set => text(set.find(({field}) => field === 1)?.content) === '');
  return own?.find(({field}) => field === 2)?.value ?? 0;
}

function asIs({whole: bytes}: ProtobufField): Message {
  return {pieces: [bytes], sizeBytes: bytes.length};
}

function joined({pieces, sizeBytes}: Message): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
