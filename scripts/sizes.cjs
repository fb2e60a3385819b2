'use strict';
require('../bin/require-node.cjs')();

const {readdirSync, readFileSync} = require('node:fs');
const {join, sep} = require('node:path');

/** The first two are bars that are reported; a file over the last one fails the check. */
const limits = {median: 60, p90: 200, most: 300};

/** Lines of code of each TypeScript file below a folder, the longest first. Blank lines and comments do not count. */
async function measureSizes(folder) {
  const {parseSync} = await import('oxc-parser');
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.ts'));
  const sizes = names.map(name => {
    const source = readFileSync(join(folder, name), 'utf8');
    const code = parseSync(name, source).comments.reduceRight(
      (text, {start, end}) =>
        text.slice(0, start) + '\n'.repeat(text.slice(start, end).split('\n').length - 1) + text.slice(end),
      source,
    );
    return {file: name.split(sep).join('/'), lines: code.split('\n').filter(line => line.trim() !== '').length};
  });
  return sizes.sort((a, b) => b.lines - a.lines);
}

/** What to say about the sizes, and whether no file is longer than any may be. */
function judgeSizes(sizes) {
  const at = share => sizes[Math.floor((sizes.length - 1) * (1 - share))].lines;
  const [median, p90, most] = [at(0.5), at(0.9), sizes[0].lines];
  const against = (value, limit) => `${value} (at most ${limit})${value > limit ? ' OVER' : ''}`;
  const tooLong = sizes.filter(({lines}) => lines > limits.most);
  return {
    isGood: tooLong.length === 0,
    lines: [
      `${sizes.length} files in src/; lines of code: median ${against(median, limits.median)}, ` +
        `p90 ${against(p90, limits.p90)}, longest ${against(most, limits.most)}`,
      ...(tooLong.length > 0 ? tooLong : sizes.slice(0, 3)).map(({file, lines}) => `  ${lines} ${file}`),
    ],
  };
}

module.exports = {measureSizes, judgeSizes};

if (require.main === module) {
  const report = async () => {
    const {lines, isGood} = judgeSizes(await measureSizes(join(__dirname, '..', 'src')));
    console.log(lines.join('\n'));
    process.exitCode = isGood ? 0 : 1;
  };
  void report();
}
