import type {RewriteRule} from '../rewrite-rule.js';

import {readMeasured, writtenNumber} from './numbers/number.js';
import {temperatureNames, unitNames} from './unit-names.js';
import {textBefore, widthBlind} from './width-blind.js';

const notInside = String.raw`(?<![\dA-Za-z]|\d[.,:/-])`;
const range = `(?:(${writtenNumber}) ?[-~–—〜至到] ?)?`;
const unit = `(?:${[...unitNames.keys()].sort((one, other) => other.length - one.length).join('|')})`;

/** 120m², 5 kg, 60km/h, 2-3km, 10MB/s. A range has one unit. */
export const measurement: RewriteRule = {
  name: 'unit',
  pattern: widthBlind(
    new RegExp(
      `${notInside}([-+±]?)${range}(${writtenNumber}) ?(${unit})(?![A-Za-z²³°])(?:/(${unit}|公里|[a-z]{1,5})(?![A-Za-z]))?`,
      'gu',
    ),
  ),
  read: match => {
    const [, sign, from, amount = '', unitSign = '', perSign] = match;
    const name = unitNames.get(unitSign);
    const isSpeed = /[时時]速[为為约約达達 ]{0,2}$/u.test(textBefore(match, 5));
    const per = perSign === undefined || isSpeed ? '' : perName(perSign);
    const last = name && readMeasured(amount, name);
    const first = from === undefined ? '' : readMeasured(from, name ?? '')?.concat('到');
    return last === undefined || first === undefined || per === undefined
      ? undefined
      : `${signName(sign)}${first}${last}${name}${per}`;
  },
};

/** 2h30min, 1h 20m: a length of time in two units. */
export const duration: RewriteRule = {
  name: 'duration',
  pattern: widthBlind(/(?<![\dA-Za-z]|\d[.,:/-])(\d{1,3}) ?hr?s? ?(\d{1,2}) ?m(?:ins?)?(?![A-Za-z\d/²³])/gu),
  read: ([, hours = '', minutes = '']) => `${readMeasured(hours, '小时')}小时${readMeasured(minutes, '分钟')}分钟`,
};

/** 38°C 三十八摄氏度, -5℃ 零下五摄氏度, -5度, 20-30°C. */
export const temperature: RewriteRule = {
  name: 'temperature',
  pattern: widthBlind(
    new RegExp(
      `${notInside}([-−+]?)(${writtenNumber})(?: ?(°C|℃|度)?(?: ?[~–—〜至到] ?|(?<=[\\d°C℃度] ?)-)([-−+]?)(${writtenNumber}))? ?(°C|ºC|˚C|℃|°F|ºF|℉|°(?![A-Za-z])|º(?![A-Za-z])|(?<=[-−+~〜–至到][\\d.]{1,6} ?)度(?!电|假|数|过))(?![A-Za-z])`,
      'gu',
    ),
  ),
  read: ([, sign = '', first = '', firstUnit = '', otherSign = '', other, unitSign = '']) => {
    const name = temperatureNames.get(unitSign);
    const start = readDegrees(sign, first);
    const end = other === undefined ? '' : readDegrees(otherSign, other);
    if (name === undefined || start === undefined || end === undefined) {
      return undefined;
    }
    return (other === undefined ? start : `${start}${temperatureNames.get(firstUnit) ?? ''}到${end}`) + name;
  },
};

/** RM5/kg, 5元/kg: a price for one of something whose unit is a sign. */
export const ratePerSign: RewriteRule = {
  name: 'rate-per-sign',
  pattern: widthBlind(
    new RegExp(`(?<=[元块塊吉仙次个個件\\ue000] ?)/(${unit}|day|month|year|pax)(?![A-Za-z²³\\d])`, 'gu'),
  ),
  read: ([, sign = '']) => perName(sign),
};

/** 60公里/小时, 5元/斤, 3次/天: what stands before and after the slash is a unit in characters. */
export const rate: RewriteRule = {
  name: 'rate',
  pattern: widthBlind(
    /(?<=[次个公里米升元斤克角块塊令吉次个個人件吨字页仙卡毫转圈\ue000] ?)\/(?=(?:小时|小時|分钟|分鐘|秒|天|日|周|月|年|公斤|千克|斤|克|吨|噸|升|毫升|公里|千米|平方米|平米|米|次|个|個|人|件|位|晚|间|盒|瓶|杯|张|份|度|亩|户|时(?!间|候)|分(?!数)|条|支|只|包|箱|套|站)(?!\p{Script=Han}?\/))/gu,
  ),
  read: () => '每',
};

function readDegrees(sign: string, written: string): string | undefined {
  const number = readMeasured(written, '度');
  const side = {'-': '零下', '−': '零下', '+': '零上'}[sign] ?? '';
  return number === undefined ? undefined : side + number;
}

function perName(sign: string): string | undefined {
  const name =
    unitNames.get(sign) ?? {pax: '人', day: '天', d: '天', wk: '周', month: '月', mo: '月', year: '年', yr: '年'}[sign];
  return name === undefined ? undefined : `每${name.replace('公里每小时', '公里')}`;
}

function signName(sign: string | undefined): string {
  return {'-': '负', '+': '正', '±': '正负'}[sign ?? ''] ?? '';
}
