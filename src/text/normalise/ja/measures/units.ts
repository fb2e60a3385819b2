import type {RewriteRule} from '../../rewrite-rule.js';
import {textBefore, widthBlind} from '../../zh/width-blind.js';
import {numberStart, readNumber, writtenNumber} from '../numbers/number.js';
import {speedNames, unitNames} from './unit-names.js';

const range = `(?:(${writtenNumber}) ?[-~–—〜] ?)?`;
const unit = oneOf(unitNames.keys());
const each = '(日|週|月|年|時間|分|秒|人|個|本|枚|回|台|件|kg|g|L|m²|㎡|h)(?![\\p{L}\\d])';

/** 120m², 5 kg, 2-3km, 100g/L. A range has one unit. */
export const measurement: RewriteRule = {
  name: 'unit',
  pattern: widthBlind(
    new RegExp(
      `${numberStart}([-+±]?)${range}(${writtenNumber}) ?(${unit})(?![A-Za-z²³°])(?:/(${unit})(?![A-Za-z]))?`,
      'gu',
    ),
  ),
  read: ([, sign, from, amount = '', unitSign = '', perSign]) => {
    const reading = readRange(sign, from, amount);
    const per = perSign === undefined ? '' : `毎${unitNames.get(perSign)}`;
    return reading?.concat(unitNames.get(unitSign) ?? '', per);
  },
};

/** 60km/h 時速六十キロメートル, 5m/s, 3000rpm. */
export const speed: RewriteRule = {
  name: 'speed',
  pattern: widthBlind(
    new RegExp(`${numberStart}${range}(${writtenNumber}) ?(${oneOf(speedNames.keys())})(?![A-Za-z])`, 'gu'),
  ),
  read: match => {
    const [, from, amount = '', unitSign = ''] = match;
    const [before, after] = speedNames.get(unitSign) ?? ['', ''];
    const isNamed = textBefore(match, 3).includes(before);
    return readRange('', from, amount)
      ?.replace(/^/, isNamed ? '' : before)
      .concat(after);
  },
};

/** 2h30min: a length of time in two units. */
export const duration: RewriteRule = {
  name: 'duration',
  pattern: widthBlind(new RegExp(`${numberStart}(\\d{1,3}) ?h ?(\\d{1,2}) ?m(?:in)?(?![A-Za-z\\d/²³])`, 'gu')),
  read: ([, hours = '', minutes = '']) => `${readNumber(hours)}時間${readNumber(minutes)}分`,
};

/** 25℃ 二十五度, -5℃ マイナス五度, 98°F 華氏九十八度, 20〜30℃. */
export const temperature: RewriteRule = {
  name: 'temperature',
  pattern: widthBlind(
    new RegExp(
      `${numberStart}([-−+]?)(${writtenNumber})(?: ?(?:°C|℃|度)? ?[-~–〜] ?([-−+]?)(${writtenNumber}))? ?(°C|ºC|℃|°F|ºF|℉|°(?![A-Za-z])|(?<=[-−+~〜–][\\d.]{1,6} ?)度)(?![A-Za-z])`,
      'gu',
    ),
  ),
  read: ([, sign = '', first = '', otherSign = '', other, unitSign = '']) => {
    const start = readDegrees(sign, first);
    const end = other === undefined ? '' : readDegrees(otherSign, other);
    if (start === undefined || end === undefined) {
      return undefined;
    }
    return `${/[F℉]/.test(unitSign) ? '華氏' : ''}${start}${other === undefined ? '' : `${'から'}${end}`}度`;
  },
};

/** 50% 五十パーセント, 5〜10%, 3‰. */
export const percent: RewriteRule = {
  name: 'percent',
  pattern: widthBlind(
    new RegExp(`${numberStart}([-−+±]?)(?:(${writtenNumber}) ?[%‰]? ?[-~–—〜] ?)?(${writtenNumber}) ?([%‰])`, 'gu'),
  ),
  read: ([, sign, from, amount = '', mark]) =>
    readRange(sign, from, amount)?.concat(mark === '‰' ? 'パーミル' : 'パーセント'),
};

/** 3円/個 一個あたり三円, 5件/日 一日あたり五件: so many for each. */
export const rate: RewriteRule = {
  name: 'rate',
  pattern: widthBlind(
    new RegExp(`${numberStart}(${writtenNumber}) ?([万億]?[円件回個人本枚字語台杯点])/${each}`, 'gu'),
  ),
  read: ([, amount = '', counter = '', per = '']) =>
    readNumber(amount, counter)
      ?.replace(/^/, `${oneOfEach(per)}あたり`)
      .concat(counter),
};

/** ￥100/個 百円、一個あたり: the same after what has been read. */
export const rateAfter: RewriteRule = {
  name: 'rate-after',
  pattern: widthBlind(new RegExp(`(?<=\\ue000 ?)/${each}`, 'gu')),
  read: ([, per = '']) => `、${oneOfEach(per)}あたり`,
};

function oneOfEach(per: string): string {
  return `一${{月: 'か月', 週: '週間'}[per] ?? unitNames.get(per) ?? per}`;
}

/** What stands between a minus and a unit. */
function readRange(sign: string | undefined, from: string | undefined, amount: string): string | undefined {
  const last = readNumber(amount, '');
  const first = from === undefined ? '' : readNumber(from, '')?.concat('から');
  if (last === undefined || first === undefined) {
    return undefined;
  }
  const signed = {'-': 'マイナス', '−': 'マイナス', '+': 'プラス', '±': 'プラスマイナス'}[sign ?? ''] ?? '';
  return signed + first + last;
}

function readDegrees(sign: string, written: string): string | undefined {
  const number = readNumber(written, '度');
  return number?.replace(/^/, {'-': 'マイナス', '−': 'マイナス', '+': 'プラス'}[sign] ?? '');
}

function oneOf(signs: Iterable<string>): string {
  return [...signs].sort((one, other) => other.length - one.length).join('|');
}
