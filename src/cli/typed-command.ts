import {holdsSecret} from '../base/holds-secret.js';
import {typeCommand} from '../base/type-command.js';

/**
 * A call as it can be typed again, from its arguments. Undefined where an address among them holds a password or a query: neither may stand in a log,
 * and without them the command would be another.
 */
export function typedCommand(argv: readonly string[]): string | undefined {
  if (argv.some(holdsSecret)) return undefined;
  return typeCommand('chatterpipe', ...argv);
}
