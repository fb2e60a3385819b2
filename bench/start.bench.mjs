// What a person waits for who asks for help: `chatterpipe --help` against a Node that does nothing, by turns.
import {median, report} from './kit/bars.mjs';
import {bin} from './kit/cli.mjs';
import {runShell} from './kit/shell.mjs';

const [turns, starts] = [10, 5];
const bare = [];
const help = [];
for (let turn = 0; turn < turns; turn += 1) {
  bare.push(start('-e 0'));
  help.push(start(`'${bin}' --help`));
}
const each = (runs, what) => (1000 * median(runs.map(run => run[what]))) / starts;
report('bare node', each(bare, 'seconds'), {unit: ' ms', digits: 0});
report('chatterpipe --help', each(help, 'seconds'), {unit: ' ms', digits: 0});
report('--help ÷ bare node', each(help, 'seconds') / each(bare, 'seconds'), {atMost: 1.5});
report('the same by CPU time', each(help, 'cpuSeconds') / each(bare, 'cpuSeconds'));

function start(args) {
  return runShell(`for run in $(seq ${starts}); do '${process.execPath}' ${args} >/dev/null || exit 1; done`);
}
