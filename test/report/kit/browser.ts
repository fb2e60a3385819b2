import {spawn} from 'node:child_process';
import {EventEmitter, once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable, Writable} from 'node:stream';
import {pathToFileURL} from 'node:url';

/** How a page is looked at. */
export type View = {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly hasLessMotion?: boolean;
};

/** Chromium without a window, spoken to through two pipes in its own debugging protocol: one page at a time. */
export type Browser = {
  /** Opens a page from disk and waits until it has loaded. */
  readonly open: (file: string, view: View) => Promise<void>;
  /** The value of a JavaScript expression in the page; promises are waited for. The page's own policy does not hold for it. */
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  /** A PNG of the whole page. */
  readonly screenshot: () => Promise<Buffer>;
  readonly press: (key: 'Tab' | 'Space') => Promise<void>;
  /** What the browser complained of since the page was opened, a broken policy for one, and every address that it asked for. */
  readonly complaints: () => readonly string[];
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts Debian's chromium. */
export async function startBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'chatterpipe-browser-'));
  // The sandbox of the browser wants rights that a container's root does not have.
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--mute-audio', '--no-first-run'];
  const child = spawn('chromium', [...flags, `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const events = new EventEmitter().setMaxListeners(50);
  readMessages(output, message =>
    events.emit(message.id === undefined ? message.method : `answer ${message.id}`, message),
  );
  let count = 0;
  let session: string | undefined;
  const call = async (method: string, params: object = {}): Promise<Answer> => {
    count += 1;
    const answer = once(events, `answer ${count}`);
    input.write(`${JSON.stringify({id: count, method, params, sessionId: session})}\0`);
    const [{result, error}] = (await answer) as [Message];
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };

  const {targetInfos} = await call('Target.getTargets');
  const target = targetInfos.find(({type}: {type: string}) => type === 'page');
  session = (await call('Target.attachToTarget', {targetId: target.targetId, flatten: true})).sessionId;
  await Promise.all(['Page', 'Log', 'Network', 'Runtime'].map(domain => call(`${domain}.enable`)));
  let complaints: string[] = [];
  let asked: string[] = [];
  events.on('Log.entryAdded', ({params}: Message) => complaints.push(params.entry.text));
  events.on('Network.requestWillBeSent', ({params}: Message) => asked.push(params.request.url));

  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const {result, exceptionDetails} = await call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception.description);
    return result.value;
  };
  return {
    open: async (file, {width, height, scheme, hasLessMotion = false}) => {
      complaints = [];
      asked = [];
      await call('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false});
      await call('Emulation.setEmulatedMedia', {
        features: [
          {name: 'prefers-color-scheme', value: scheme},
          {name: 'prefers-reduced-motion', value: hasLessMotion ? 'reduce' : ''},
        ],
      });
      const loaded = once(events, 'Page.loadEventFired');
      await call('Page.navigate', {url: pathToFileURL(file).href});
      await loaded;
    },
    evaluate,
    screenshot: async () => {
      const {data} = await call('Page.captureScreenshot', {
        captureBeyondViewport: true,
        clip: await wholePage(evaluate),
      });
      return Buffer.from(data, 'base64');
    },
    press: async key => {
      const code = key === 'Tab' ? 9 : 32;
      const typed = {key: key === 'Tab' ? 'Tab' : ' ', code: key, windowsVirtualKeyCode: code};
      await call('Input.dispatchKeyEvent', {
        type: key === 'Tab' ? 'rawKeyDown' : 'keyDown',
        ...typed,
        ...(key === 'Tab' ? {} : {text: ' '}),
      });
      await call('Input.dispatchKeyEvent', {type: 'keyUp', ...typed});
    },
    complaints: () => complaints,
    asked: () => asked,
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(profile, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

// The protocol's answers have a shape of their own each; a wrong one fails the test that reads it.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Answer = any;
type Message = {
  readonly id?: number;
  readonly method: string;
  readonly params: Answer;
  readonly result: Answer;
  readonly error?: {readonly message: string};
};

async function wholePage(evaluate: Browser['evaluate']): Promise<object> {
  const [width, height] = await evaluate<[number, number]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  );
  return {x: 0, y: 0, width, height: Math.min(height, 16_000), scale: 1};
}

/** Messages end with a zero byte. */
function readMessages(output: Readable, receive: (message: Message) => void): void {
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message));
  });
}
