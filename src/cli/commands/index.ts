import type {Command} from 'commander';

/** Adds a command to the program; the exit code of a run is told to `onExitCode`. */
export type AddCommand = (program: Command, onExitCode: (code: number) => void) => void;

/** A command as the list of all shows it; its module is loaded when it is called. */
export type CommandEntry = {
  readonly group: string;
  /** The name, and after it the arguments: `verify <dir>`. */
  readonly usage: string;
  readonly description: string;
  /** Whether it has no options of its own. */
  readonly isPlain?: true;
  readonly load: () => Promise<AddCommand>;
};

/** The commands that exist, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    group: 'Everyday:',
    usage: 'generate',
    description: 'make a Piper dataset from phrases and a speaker, or go on with one',
    load: async () => (await import('./generate.js')).addGenerate,
  },
  {
    group: 'Everyday:',
    usage: 'verify <dir>',
    description: 'read a dataset as Piper would, and every clip; also one that others made',
    load: async () => (await import('./verify.js')).addVerify,
  },
  {
    group: 'Everyday:',
    usage: 'status <dir>',
    description: 'say how a dataset stands; reads without a lock, also while a generation runs',
    load: async () => (await import('./status.js')).addStatus,
  },
  {
    group: 'Text:',
    usage: 'phrases',
    description: 'choose phrases that cover the sounds of a language',
    load: async () => (await import('./phrases.js')).addPhrases,
  },
  {
    group: 'Text:',
    usage: 'text <text>',
    description: 'say how a text would be spoken, what was changed, and its phonemes',
    load: async () => (await import('./text.js')).addText,
  },
  {
    group: 'Speech:',
    usage: 'speakers',
    isPlain: true,
    description: 'the speakers of a backend',
    load: async () => (await import('./speakers.js')).addSpeakers,
  },
  {
    group: 'Speech:',
    usage: 'serve',
    description: 'be a ChatterBox server, on this machine only',
    load: async () => (await import('./serve.js')).addServe,
  },
  {
    group: 'Dataset:',
    usage: 'repair <dir>',
    description: 'rebuild what can be rebuilt of a damaged dataset; deletes nothing',
    load: async () => (await import('./repair.js')).addRepair,
  },
  {
    group: 'Shell:',
    usage: 'completion <shell>',
    isPlain: true,
    description: 'print a completion script',
    load: async () => (await import('./completion.js')).addCompletion,
  },
];
