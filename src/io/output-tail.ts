import {StringDecoder} from 'node:string_decoder';

/** Cuts what a program prints into lines and keeps the last of them. */
export type OutputTail = {add(chunk: Buffer): void; lines(): readonly string[]};

const [mostLines, longestLine] = [40, 2000] as const;

/** `onLine` is called with each whole line that is not empty; a line is cut at 2,000 characters. */
export function createTail(onLine: (line: string) => void = () => {}): OutputTail {
  const decoder = new StringDecoder('utf8');
  const kept: string[] = [];
  let rest = '';
  return {
    add(chunk) {
      const lines = (rest + decoder.write(chunk)).split(/\r?\n|\r/);
      rest = (lines.pop() ?? '').slice(-longestLine);
      for (const line of lines.filter(each => each !== '')) {
        const short = line.slice(0, longestLine);
        onLine(short);
        kept.push(short);
        if (kept.length > mostLines) kept.shift();
      }
    },
    lines: () => (rest === '' ? [...kept] : [...kept, rest].slice(-mostLines)),
  };
}
