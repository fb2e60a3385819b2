import {spawn} from 'node:child_process';
import {connect} from 'node:net';
import {createInterface} from 'node:readline';

/** A port on which a connection is neither accepted nor refused, as behind a firewall that drops. */
export async function openDeafPort(): Promise<{port: number; close(): Promise<void>}> {
  // It listens with the shortest queue and then never looks at it again; once the queue is full, the kernel drops what comes.
  const program = `
    const server = require('node:net').createServer();
    server.listen({port: 0, host: '127.0.0.1', backlog: 1}, () => {
      require('node:fs').writeSync(1, server.address().port + '\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const child = spawn(process.execPath, ['-e', program], {stdio: ['ignore', 'pipe', 'inherit']});
  const port = Number(
    await new Promise<string>(resolve => createInterface({input: child.stdout}).once('line', resolve)),
  );
  const fillers = Array.from({length: 6}, () => connect({port, host: '127.0.0.1'}).on('error', () => undefined));
  await new Promise(resolve => setTimeout(resolve, 100));
  return {
    port,
    async close() {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      for (const filler of fillers) filler.destroy();
      await ended;
    },
  };
}
