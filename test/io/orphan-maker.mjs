// Starts Python under python/run_watched.py, prints its process number and waits to be killed.
import {startChild} from '../../dist/io/child-process.js';

const watched = new URL('../../python/run_watched.py', import.meta.url).pathname;
const child = await startChild({
  command: 'python3',
  // http.server as a module that runs for ever.
  args: [watched, 'http.server', '0', '--bind', '127.0.0.1'],
  env: {PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? ''},
  onOutput: () => {},
});
// It has to have begun to watch.
setTimeout(() => console.log(child.pid), 1000);
setInterval(() => {}, 1000);
