/** A node of a graph: an operator from inputs to one output, with lists of whole numbers as attributes. */
export type TinyNode = {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, readonly number[] | number>>;
};

/** A value of a graph, float32; a dimension with a name may have any size. */
export type TinyValue = {readonly name: string; readonly shape: readonly (number | string)[]};

/** The bytes of an ONNX file (opset 17) with these nodes: models small enough that their answers can be reckoned by hand. */
export function tinyOnnx(nodes: readonly TinyNode[], input: TinyValue, output: TinyValue): Uint8Array {
  const graph = [
    ...nodes.map(node => field(1, layOutNode(node))),
    field(2, 'tiny'),
    field(11, value(input)),
    field(12, value(output)),
  ];
  return Buffer.concat([number(1, 8), field(7, ...graph), field(8, field(1, ''), number(2, 17))]);
}

function layOutNode({operator, inputs, output, attributes = {}}: TinyNode): Buffer {
  return Buffer.concat([
    ...inputs.map(input => field(1, input)),
    field(2, output),
    field(4, operator),
    ...Object.entries(attributes).map(([name, setting]) =>
      typeof setting === 'number'
        ? field(5, field(1, name), number(3, setting), number(20, 2))
        : field(5, field(1, name), ...setting.map(one => number(8, one)), number(20, 7)),
    ),
  ]);
}

const float32 = 1;

function value({name, shape}: TinyValue): Buffer {
  const dimensions = shape.map(size => field(1, typeof size === 'string' ? field(2, size) : number(1, size)));
  return Buffer.concat([field(1, name), field(2, field(1, number(1, float32), field(2, ...dimensions)))]);
}

/** A protobuf field with bytes. */
function field(tag: number, ...content: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(content.map(part => Buffer.from(part as string)));
  return Buffer.concat([varint(tag * 8 + 2), varint(bytes.length), bytes]);
}

function number(tag: number, whole: number): Buffer {
  return Buffer.concat([varint(tag * 8), varint(whole)]);
}

function varint(whole: number): Buffer {
  const bytes: number[] = [];
  let rest = whole;
  do {
    bytes.push((rest % 128) + (rest > 127 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(bytes);
}
