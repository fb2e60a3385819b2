import type {Command} from 'commander';
import {addCompletion} from './completion.js';
import {addGenerate} from './generate.js';
import {addRepair} from './repair.js';
import {addServe} from './serve.js';
import {addSpeakers} from './speakers.js';
import {addStatus} from './status.js';
import {addVerify} from './verify.js';

/** Adds a command to the program; the exit code of a run is told to `onExitCode`. */
export type AddCommand = (program: Command, onExitCode: (code: number) => void) => void;

/** The commands that exist, in the order of the help. */
export const commands: readonly {readonly group: string; readonly members: readonly AddCommand[]}[] = [
  {group: 'Everyday:', members: [addGenerate, addVerify, addStatus]},
  {group: 'Speech:', members: [addSpeakers, addServe]},
  {group: 'Dataset:', members: [addRepair]},
  {group: 'Shell:', members: [addCompletion]},
];
