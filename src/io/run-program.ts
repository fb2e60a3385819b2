import {execFile} from 'node:child_process';

/** What a short program printed; undefined where it is not there, failed, or took too long. Without a shell. */
export function runProgram(command: string, args: readonly string[], timeoutMs: number): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile(command, [...args], {timeout: timeoutMs, killSignal: 'SIGKILL'}, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });
}
