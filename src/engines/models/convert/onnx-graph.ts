import {bytesField, floatField, intField, type Message, message, messageField, textField} from './protobuf.js';

/** Types of elements, by their numbers in `TensorProto.DataType` (onnx.proto). */
export const elementTypes = {float32: 1, int64: 7, bool: 9, float16: 10} as const;
export type ElementType = keyof typeof elementTypes;

/** A dimension is a number, or a name for one that is known only when the model runs. */
export type Dimension = number | string;

/** What goes in or comes out, by name. */
export type TensorInfo = {readonly name: string; readonly type: ElementType; readonly dims: readonly Dimension[]};

/** An attribute of a node: a whole number, whole numbers, a float, or a graph. */
export type Attribute = number | readonly number[] | {readonly float: number} | {readonly graph: Message};

/** A graph that grows node by node. Each node's output gets a name of its own, with the prefix where several graphs nest. */
export class OnnxGraph {
  readonly #nodes: Message[] = [];
  readonly #constants: Message[] = [];
  readonly #names = new Set<string>();
  #count = 0;

  constructor(readonly prefix = '') {}

  /** Adds a node with one output, and gives that output's name. */
  add(type: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    const output = `${this.prefix}${type}_${this.#count++}`;
    this.addNamed(type, inputs, [output], attributes);
    return output;
  }

  /** Adds a node whose outputs are named by the caller. */
  addNamed(
    type: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): void {
    this.#nodes.push(
      messageField(
        1,
        message(
          inputs.map(name => textField(1, name)),
          outputs.map(name => textField(2, name)),
          textField(4, type),
          Object.entries(attributes).map(([name, value]) => messageField(5, attribute(name, value))),
        ),
      ),
    );
  }

  /** Whether no constant has that name yet. */
  isNew(name: string): boolean {
    return !this.#names.has(name);
  }

  /** Adds a constant tensor, little-endian, and gives its name. A name that is there already is not added twice. */
  constant(name: string, type: ElementType, dims: readonly number[], bytes: Uint8Array): string {
    if (this.#names.has(name)) return name;
    this.#names.add(name);
    const tensor = [...dims.map(size => intField(1, size)), intField(2, elementTypes[type])];
    this.#constants.push(messageField(5, message(tensor, textField(8, name), bytesField(9, bytes))));
    return name;
  }

  /** A constant list of whole numbers. */
  ints(...values: readonly number[]): string {
    return this.#wholeNumbers(values, [values.length]);
  }

  /** A constant whole number without dimensions. */
  int(value: number): string {
    return this.#wholeNumbers([value], []);
  }

  /** A constant float without dimensions. */
  float(value: number): string {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    return this.constant(`${this.prefix}float_${value}`, 'float32', [], bytes);
  }

  /** The graph as a `GraphProto`; as the body of a branch it has no inputs. */
  toMessage(name: string, inputs: readonly TensorInfo[], outputs: readonly TensorInfo[]): Message {
    return message(
      this.#nodes,
      textField(2, name),
      this.#constants,
      inputs.map(info => messageField(11, valueInfo(info))),
      outputs.map(info => messageField(12, valueInfo(info))),
    );
  }

  #wholeNumbers(values: readonly number[], dims: readonly number[]): string {
    const bytes = Buffer.alloc(8 * values.length);
    for (const [index, value] of values.entries()) bytes.writeBigInt64LE(BigInt(value), 8 * index);
    return this.constant(`${this.prefix}int${dims.length}_${values.join('_')}`, 'int64', dims, bytes);
  }
}

/** A `ModelProto` of IR version 9 around a graph. */
export function onnxModel(graph: Message, operatorSet: number): Message {
  return message(
    intField(1, 9),
    textField(2, 'chatterpipe'),
    messageField(7, graph),
    messageField(8, message(textField(1, ''), intField(2, operatorSet))),
  );
}

function attribute(name: string, value: Attribute): Message {
  if (typeof value === 'number') return message(textField(1, name), intField(3, value), intField(20, 2));
  if ('float' in value) return message(textField(1, name), floatField(2, value.float), intField(20, 1));
  if ('graph' in value) return message(textField(1, name), messageField(6, value.graph), intField(20, 5));
  return message(
    textField(1, name),
    value.map(each => intField(8, each)),
    intField(20, 7),
  );
}

function valueInfo({name, type, dims}: TensorInfo): Message {
  const shape = dims.map(size => messageField(1, typeof size === 'string' ? textField(2, size) : intField(1, size)));
  const tensor = message(intField(1, elementTypes[type]), messageField(2, message(shape)));
  return message(textField(1, name), messageField(2, messageField(1, tensor)));
}
