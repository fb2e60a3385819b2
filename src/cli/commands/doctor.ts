import process from 'node:process';
import {type Command, Option} from 'commander';
import type {Check} from '../../jobs/doctor/examine-machine.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {once} from '../parse-option.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {readonly backend?: string; readonly for?: 'training' | 'cloning'};

/** `chatterpipe doctor`: what works here, what is missing, and the command that mends it. */
export function addDoctor(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('doctor')
    .option('--backend <url>', 'the backend to ask (env CHATTERBOX_URL, else http://localhost:9090)', once)
    .addOption(new Option('--for <purpose>', 'exit 2 unless all is here for it').choices(['training', 'cloning']))
    .addHelpText('after', examples('chatterpipe doctor', 'chatterpipe doctor --for training'));
  withCommonOptions(command).action(async (flags: Flags) => onExitCode(await examine(flags)));
}

const marks = {fine: 'ok', missing: '-', fault: 'FAULT'} as const;

function examine({backend, for: purpose, ...flags}: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {examineMachine, requirePurpose} = await import('../../jobs/doctor/examine-machine.js');
    const onCheck = (check: Check): void => {
      const {id, state, what, mend} = check;
      context.emit('check', check);
      context.print(`${marks[state].padEnd(5)}  ${id.padEnd(10)}  ${what}`);
      if (mend !== null) context.print(`${' '.repeat(19)}→ ${mend}`);
    };
    const checks = await examineMachine({folder: process.cwd(), onCheck, ...(backend === undefined ? {} : {backend})});
    if (purpose !== undefined) requirePurpose(checks, purpose);
    const faults = checks.filter(({state}) => state === 'fault').length;
    context.emit('examined', {faults, isReady: faults === 0});
    context.print(faults === 0 ? 'Datasets can be made here.' : `Mend what is marked FAULT (${faults}).`);
    return faults === 0 ? 0 : 1;
  });
}
