import {type Command, Option} from 'commander';
import {chatterboxNames} from '../../jobs/python/complete-settings.js';
import type {ServeOptions} from '../../jobs/serve-backend.js';
import {type CommonOptions, withCommonOptions} from '../context.js';
import {examples} from '../examples.js';
import {collect, collectField, once, toNumber, toSeconds} from '../parse-option.js';
import {runCommand} from '../run-command.js';

type Flags = CommonOptions & {
  readonly port: number;
  readonly engine: string;
  readonly host?: string;
  readonly data?: string;
  readonly temporaryFor?: number;
  readonly requireConsent?: boolean;
  readonly tokenFile?: string;
  readonly allowRemote?: boolean;
  readonly allowHost?: readonly string[];
  readonly deadline?: number;
  readonly queue?: number;
  readonly voiceMap?: Readonly<Record<string, string>>;
  readonly defaultFormat?: string;
  readonly mostCharacters?: number;
} & EngineFlags &
  UpstreamFlags;

type UpstreamFlags = {
  readonly upstream?: string;
  readonly upstreamTokenFile?: string;
  readonly upstreamCa?: string;
  readonly upstreamModel?: string;
  readonly upstreamWorkers?: number;
};

type EngineFlags = {
  readonly models?: string;
  readonly chatterbox?: (typeof chatterboxNames)[number];
  readonly device?: 'cpu' | 'cuda';
  readonly python?: string;
};

/** `chatterpipe serve`: our own ChatterBox server. */
export function addServe(program: Command, onExitCode: (code: number) => void): void {
  const command = program
    .command('serve')
    .option('--port <n>', 'where to listen; 0 takes a free one', toNumber, 9090)
    .option('--engine <name>', 'what makes the speech: espeak, piper, chatterbox-python, openai, tone', 'espeak')
    .addOption(new Option('--chatterbox <model>', 'for chatterbox-python (turbo)').choices(chatterboxNames))
    .addOption(
      new Option('--device <name>', 'for chatterbox-python: the GPU where there is one').choices(['cpu', 'cuda']),
    )
    .option(
      '--models <dir>',
      'for piper: the folder of voices; for chatterbox-python: a folder of weights, else the hub',
      once,
    )
    .option('--python <path>', 'for chatterbox-python: a Python that has it, else that of install chatterbox', once)
    .option('--upstream <url>', 'for openai: the server that speaks, ChatterBox or openai:https://host/v1', once)
    .option('--upstream-token-file <file>', 'a file with its token (env CHATTERBOX_TOKEN)', once)
    .option('--upstream-ca <file>', 'for https: the certificate of an authority of your own (PEM)', once)
    .option('--upstream-model <name>', 'what it is to speak with, of the models that it lists', once)
    .option('--upstream-workers <n>', 'texts that it is asked for at once (4)', toNumber)
    .option('--host <address>', 'the address to listen on (127.0.0.1)', once)
    .option('--token-file <file>', 'a file with the token that clients must send (env CHATTERPIPE_TOKEN)', once)
    .option('--allow-remote', 'serve other machines without a token')
    .option('--allow-host <name>', 'a name by which it may be reached, beside addresses in digits', collect)
    .option(
      '--data <dir>',
      'the folder of the speakers (env CHATTERPIPE_DATA, else ~/.local/state/chatterpipe/server)',
      once,
    )
    .option('--temporary-for <time>', 'how long a temporary speaker is kept after it last spoke (24h)', toSeconds)
    .option('--require-consent', 'take a recording only with a consent')
    .option('--deadline <time>', 'for waiting and speaking together (5m)', toSeconds)
    .option('--queue <n>', 'requests that may wait (64)', toNumber)
    .option('--voice-map <name=id>', "another name of a speaker; OpenAI's are the speakers in order", collectField)
    .option('--default-format <format>', 'of answers that are asked for without one: wav, mp3, pcm (wav)', once)
    .option('--most-characters <n>', 'of a text that is to be spoken (10000)', toNumber)
    .addHelpText(
      'after',
      examples(
        'chatterpipe serve --port 9090 --engine espeak',
        'chatterpipe serve --port 9090 --engine piper --models voices',
        'chatterpipe serve --port 9191 --engine openai --upstream http://gpu1:9090',
      ),
    );
  withCommonOptions(command).action(async (flags: Flags) => onExitCode(await serve(flags)));
}

function settingsOf({models, chatterbox, device, python}: EngineFlags): NonNullable<ServeOptions['settings']> {
  return {
    ...(models === undefined ? {} : {modelsDir: models}),
    ...(chatterbox === undefined ? {} : {chatterbox}),
    ...(device === undefined ? {} : {device}),
    ...(python === undefined ? {} : {python}),
  };
}

function upstreamOf(flags: UpstreamFlags): Pick<ServeOptions, 'upstream'> {
  const {upstream: address, upstreamTokenFile: tokenFile, upstreamCa: ca} = flags;
  const {upstreamModel: model, upstreamWorkers: workers} = flags;
  if (address === undefined) return {};
  return {
    upstream: {
      address,
      ...(tokenFile === undefined ? {} : {tokenFile}),
      ...(ca === undefined ? {} : {ca}),
      ...(model === undefined ? {} : {model}),
      ...(workers === undefined ? {} : {workers}),
    },
  };
}

function serve(flags: Flags): Promise<number> {
  return runCommand(flags, async context => {
    const {serveBackend} = await import('../../jobs/serve-backend.js');
    await serveBackend({
      engine: flags.engine,
      settings: settingsOf(flags),
      ...upstreamOf(flags),
      port: flags.port,
      ...(flags.host === undefined ? {} : {host: flags.host}),
      ...(flags.data === undefined ? {} : {data: flags.data}),
      ...(flags.temporaryFor === undefined ? {} : {temporaryForSeconds: flags.temporaryFor}),
      ...(flags.tokenFile === undefined ? {} : {tokenFile: flags.tokenFile}),
      ...(flags.allowHost === undefined ? {} : {allowedHosts: flags.allowHost}),
      ...(flags.deadline === undefined ? {} : {deadlineSeconds: flags.deadline}),
      ...(flags.queue === undefined ? {} : {mostWaiting: flags.queue}),
      ...(flags.voiceMap === undefined ? {} : {voiceMap: flags.voiceMap}),
      ...(flags.defaultFormat === undefined ? {} : {defaultFormat: flags.defaultFormat}),
      ...(flags.mostCharacters === undefined ? {} : {mostCharacters: flags.mostCharacters}),
      requireConsent: flags.requireConsent ?? false,
      allowRemote: flags.allowRemote ?? false,
      signal: context.signal,
      onNotice: context.tell,
      onFailure: error => context.tell(`A request failed: ${error instanceof Error ? error.message : String(error)}`),
      onListening({url, engine, speakers}): void {
        context.emit('listening', {url, engine, speakers});
        context.print(`Listening on ${url} (engine ${engine}; speakers ${speakers.join(', ')}).`);
        const isRobot = engine === 'espeak';
        context.tell(`${isRobot ? 'A robot speaks: for trying things out. ' : ''}Stop with Ctrl-C.`);
      },
    });
    return 0;
  });
}
