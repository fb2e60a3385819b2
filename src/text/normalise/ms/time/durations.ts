import type {RewriteRule} from '../../rewrite-rule.js';
import {readCardinal} from '../numbers/cardinal.js';

/** `2j 30m`, `1h20m`, `1 jam 5 min 30 s`: hours and minutes, where `m` alone would be a metre. */
export const durationRules: readonly RewriteRule[] = [
  {
    name: 'duration',
    pattern:
      /(?<![\p{L}\p{N}\ue000/]|\d[.,])(\d{1,3}) ?(?:j|jam|hrs?|h) ?(\d{1,2}) ?(?:min|mins|mnt|minit|m)(?: ?(\d{1,2}) ?(?:saat|sec|s))?(?![\p{L}\p{N}/])/giu,
    read: ([, hours = '', minutes = '', seconds]) =>
      `${readCardinal(hours)} jam ${readCardinal(minutes)} minit${seconds === undefined ? '' : ` ${readCardinal(seconds)} saat`}`,
  },
  {
    name: 'duration',
    pattern:
      /(?<![\p{L}\p{N}\ue000/]|\d[.,])(\d{1,3}) ?(?:min|mins|mnt|minit|m) ?(\d{1,2}) ?(?:saat|sec|s)(?![\p{L}\p{N}/])/giu,
    read: ([, minutes = '', seconds = '']) => `${readCardinal(minutes)} minit ${readCardinal(seconds)} saat`,
  },
];
