import type {RewriteRule} from '../../rewrite-rule.js';
import {textBefore, widthBlind} from '../../zh/width-blind.js';
import {readCardinal} from '../numbers/cardinal.js';
import {isScore} from '../numbers/ranges.js';

/** Broadcasters count the hours after midnight on: 25:30 is half past one. */
const lastHour = 29;

/** 14:05, 9:00, 3:15:20, 3:30pm; a running time タイムは2:03:45. A score is none, see `ratio`. */
export const clockTime: RewriteRule = {
  name: 'clock-time',
  pattern: widthBlind(
    /(?<![\dA-Za-z]|\d[.,:/])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([AaPp])\.?[Mm](?![A-Za-z])\.?)?(?! ?[:\d%]|[.,/]\d)/gu,
  ),
  read: match => {
    const [, hours = '', minutes = '', seconds, half] = match;
    if (Number(hours) > lastHour || isScore(match)) {
      return undefined;
    }
    if (seconds !== undefined && /(?:タイム|記録|時間|完走)(?:は|が|を|:|、)?$/u.test(textBefore(match, 5))) {
      return `${readCardinal(hours)}時間${readCardinal(minutes)}分${readCardinal(seconds)}秒`;
    }
    const afterHour = minutes === '00' && seconds === undefined ? '' : `${readCardinal(minutes)}分`;
    return `${readHour(hours, half)}${afterHour}${seconds === undefined ? '' : `${readCardinal(seconds)}秒`}`;
  },
};

/** 3pm, 11 a.m.; also AM9時. */
export const wholeHour: RewriteRule = {
  name: 'whole-hour',
  pattern: widthBlind(
    /(?<![\dA-Za-z]|\d[.,:/])(\d{1,2}) ?([AaPp])\.?[Mm](?![A-Za-z])\.?|(?<![A-Za-z])([AP])M ?(\d{1,2}) ?時/gu,
  ),
  read: ([, hours, half, halfBefore, hoursAfter = '']) => {
    const hour = hours ?? hoursAfter;
    return Number(hour) > 12 ? undefined : readHour(hour, half ?? halfBefore);
  },
};

/** am and pm are 午前 and 午後; the hour after noon and after midnight is 零時 with them. */
function readHour(hours: string, half: string | undefined): string {
  const hour = half !== undefined && Number(hours) === 12 ? 0 : Number(hours);
  const spoken = hour === 0 ? '零時' : `${readCardinal(String(hour))}時`;
  if (half === undefined || hour > 12) {
    return spoken;
  }
  return (half.toLowerCase() === 'a' ? '午前' : '午後') + spoken;
}
