import type {RewriteRule} from '../../rewrite-rule.js';
import {readDigitGroups, readDigits} from '../numbers/digits.js';

/** Numbers that name a person, an account or a secret: digit by digit. */
export const identityNumberRules: readonly RewriteRule[] = [
  {
    name: 'identity-card',
    pattern: /(?<![\p{L}\p{N}\ue000.,/-])(\d{6})-(\d{2})-(\d{4})(?![\p{L}\p{N}-])/gu,
    read: ([, ...groups]) => readIdentityCard(groups),
  },
  {
    name: 'identity-card',
    pattern:
      /(?<=(?<!\p{L})(?:kad pengenalan|IC|MyKad|KP|K\/P)(?: (?:no\.?|nombor|saya|beliau|ialah|adalah)){0,2}[ .:]{1,3})(\d{6})(\d{2})(\d{4})(?![\p{L}\p{N}-])/giu,
    read: ([, ...groups]) => readIdentityCard(groups),
  },
  {
    name: 'account-number',
    pattern:
      /(?<=(?<!\p{L})(?:akaun|rujukan|resit|invois|siri|keahlian|matrik|kod|PIN|OTP|TAC|kata laluan|pasport|pesanan|tracking)(?: (?:no\.?|nombor|anda|saya|bank|ialah|adalah|keselamatan)){0,2}[ .:]{1,3})(\d{3,20}(?:[- ]\d{3,6}){0,5})(?![\p{L}\p{N}]|[-.,/]\d)/giu,
    read: ([, digits = '']) => readDigitGroups(digits.split(/[- ]/)),
  },
  {
    name: 'long-digits',
    pattern: /(?<![\p{L}\p{N}\ue000]|\d[.,/-])(\d{4}(?:[ -]\d{4}){2,4})(?![\p{L}\p{N}]|[-.,/ ]\d)/gu,
    read: ([, digits = '']) => readDigitGroups(digits.split(/[ -]/)),
  },
];

/** The six figures of the birthday stay together, for they are said in one breath. */
function readIdentityCard(groups: readonly (string | undefined)[]): string {
  return groups
    .slice(0, 3)
    .map(group => readDigits(group ?? ''))
    .join(', ');
}
