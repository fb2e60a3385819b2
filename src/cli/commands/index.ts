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
    group: 'Everyday:',
    usage: 'train <name>',
    description: "train a voice with Piper's own trainer, or go on; ends with a voice that has spoken",
    load: async () => (await import('./train.js')).addTrain,
  },
  {
    group: 'Everyday:',
    usage: 'clone <name> <recording|speaker>',
    description: 'from a speaker to a voice that was listened to, in one command that goes on wherever it ended',
    load: async () => (await import('./clone.js')).addClone,
  },
  {
    group: 'Everyday:',
    usage: 'say [text...]',
    description: 'speak with a Piper voice',
    load: async () => (await import('./say.js')).addSay,
  },
  {
    group: 'Everyday:',
    usage: 'doctor',
    description: 'say what works here, what is missing, and the command that mends it',
    load: async () => (await import('./doctor.js')).addDoctor,
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
    description: 'the speakers of a backend: list, add, remove; check a recording',
    load: async () => (await import('./speakers.js')).addSpeakers,
  },
  {
    group: 'Speech:',
    usage: 'tryout',
    description: 'compare settings of speech by ear and by figures, before a night is paid for',
    load: async () => (await import('./tryout.js')).addTryout,
  },
  {
    group: 'Speech:',
    usage: 'serve',
    description: 'be a ChatterBox server, on this machine only unless told otherwise',
    load: async () => (await import('./serve.js')).addServe,
  },
  {
    group: 'Dataset:',
    usage: 'report <dir>',
    description: 'write a page about a dataset: how good it is, and what to listen to',
    load: async () => (await import('./report.js')).addReport,
  },
  {
    group: 'Dataset:',
    usage: 'listen <dir> [number...]',
    description: 'write a page of players, for clips chosen by chance or by you',
    load: async () => (await import('./report.js')).addListen,
  },
  {
    group: 'Dataset:',
    usage: 'judge <dir>',
    description: 'judge the clips again from what was measured, by other limits',
    load: async () => (await import('./judge.js')).addJudge,
  },
  {
    group: 'Dataset:',
    usage: 'measure <dir>',
    description: 'measure the clips as they are; also of a dataset that others made',
    load: async () => (await import('./measure.js')).addMeasure,
  },
  {
    group: 'Dataset:',
    usage: 'redo <dir> <number...>',
    description: 'have phrases spoken again, with the same text or another',
    load: async () => (await import('./person.js')).addRedo,
  },
  {
    group: 'Dataset:',
    usage: 'keep <dir> <number...>',
    description: 'keep clips whatever the judge says',
    load: async () => (await import('./person.js')).addKeep,
  },
  {
    group: 'Dataset:',
    usage: 'drop <dir> <number...>',
    description: 'drop clips whatever the judge says',
    load: async () => (await import('./person.js')).addDrop,
  },
  {
    group: 'Dataset:',
    usage: 'reprocess <dir>',
    description: 'make all clips anew from the stored takes; asks nobody',
    load: async () => (await import('./reprocess.js')).addReprocess,
  },
  {
    group: 'Dataset:',
    usage: 'repair <dir>',
    description: 'rebuild what can be rebuilt of a damaged dataset; deletes nothing',
    load: async () => (await import('./repair.js')).addRepair,
  },
  {
    group: 'Voice:',
    usage: 'audition <voice>',
    description: 'have a voice speak what it was not trained on, measured and judged',
    load: async () => (await import('./audition.js')).addAudition,
  },
  {
    group: 'Voice:',
    usage: 'export-voice <name>',
    description: 'make the voice of another checkpoint of a training',
    load: async () => (await import('./export-voice.js')).addExportVoice,
  },
  {
    group: 'Models:',
    usage: 'models',
    isPlain: true,
    description: 'the models that check clips: list, get, find them',
    load: async () => (await import('./models.js')).addModels,
  },
  {
    group: 'Models:',
    usage: 'install <name>',
    description: 'make the private Python environment of chatterbox or trainer',
    load: async () => (await import('./install.js')).addInstall,
  },
  {
    group: 'Shell:',
    usage: 'completion <shell>',
    isPlain: true,
    description: 'print a completion script',
    load: async () => (await import('./completion.js')).addCompletion,
  },
];
