import type {RewriteRule} from '../rewrite-rule.js';
import {readCode, readGroups} from './phones.js';
import {textAfter, widthBlind} from './width-blind.js';

/** Digits after a word such as 电话, 邮编, 密码, 房间号. */
export const namedCode: RewriteRule = {
  name: 'code',
  pattern: widthBlind(
    /(?<=(?:电话|電話|手机|手機|热线|熱線|专线|专綫|传真|傳真|分机|分機|拨打|撥打|致电|致電|拨|打|邮编|郵編|邮政编码|邮区编号|郵區編號|密码|密碼|验证码|驗證碼|编号|編號|号码|號碼|卡号|卡號|账号|帳號|学号|學號|工号|工號|单号|單號|订单号|房间号?|房號|车次|单元|微信号?|尾号|尾號)(?:号码|號碼|号|號)?(?:是|为|為|转|轉|:)? ?)\d[\d -]{1,22}\d(?! ?[年月日天个個人元块塊万亿次分秒点點位名通遍部台折局場场]|[.,:/%]\d|%|\d)/gu,
  ),
  read: ([written], options) => readGroups(written, options),
};

/** 302房间, 1208室: three and four digits one by one, as at a reception; 12号房 is a cardinal. */
export const room: RewriteRule = {
  name: 'room',
  pattern: widthBlind(
    /(?<!\d[.,:/-]?)\d{3,4}(?= ?(?:房|室|号房|號房|病房|教室|会议室|包厢|车厢))|(?<=单元 ?)\d{3,4}(?!\d)/gu,
  ),
  read: ([written], options) => readCode(written, options),
};

/** Bus lines of three digits: 302路. */
export const busLine: RewriteRule = {
  name: 'bus-line',
  pattern: widthBlind(/(?<!\d[.,:/-]?)\d{3}(?= ?(?:路(?!口|人)|次列车|号公交))/gu),
  read: ([written], options) => readCode(written, options),
};

/** A postcode of Malaysia before its town. */
export const postcode: RewriteRule = {
  name: 'postcode',
  pattern: widthBlind(
    /(?<!\d[.,:/-]?)\d{5}(?= ?(?:吉隆坡|八打灵|莎阿南|沙亚南|梳邦|加影|巴生|布城|槟城|檳城|乔治市|北海|怡保|太平|新山|马六甲|馬六甲|芙蓉|关丹|關丹|瓜拉|亚罗士打|哥打|古晋|古晉|诗巫|美里|亚庇|亞庇|山打根|斗湖|纳闽)(?!人))/gu,
  ),
  read: ([written], options) => readCode(written, options),
};

/** Numbers that are names of something, where what follows shows it: 996工作制, 985高校, 110报警. */
export const digitName: RewriteRule = {
  name: 'digit-name',
  pattern: widthBlind(/(?<![\d第]|\d[.,:/-])\d{3,7}(?!\d|[.,:/-]\d)/gu),
  read: (match, options) => {
    const [written] = match;
    return digitNames.get(written)?.test(textAfter(match, 4)) === true ? readCode(written, options) : undefined;
  },
};

const emergency = /^(?:报警|報警|急救|电话|電話|火警|接线|指挥|中心)/u;
const anywhere = /^/u;

const digitNames: ReadonlyMap<string, RegExp> = new Map([
  ['110', emergency],
  ['119', emergency],
  ['120', emergency],
  ['122', emergency],
  ['999', emergency],
  ['211', /^(?:高|名校|院校|大学|工程|和985|、)/u],
  ['985', /^(?:高|名校|院校|大学|工程|和211|、)/u],
  ['315', /^(?:晚会|打假)/u],
  ['361', /^度/u],
  ['520', /^(?:表白|情人节|快乐)/u],
  ['618', /^(?:购物|大促|活动|期间)/u],
  ['911', /^(?:事件|恐怖|袭击)/u],
  ['996', /^(?:工作|上班|加班|制|福报)/u],
  ['10086', anywhere],
  ['12306', anywhere],
  ['12315', anywhere],
  ['5201314', anywhere],
]);
