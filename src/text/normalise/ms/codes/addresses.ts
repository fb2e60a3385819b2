import type {RewriteRule} from '../../rewrite-rule.js';
import {readDigits} from '../numbers/digits.js';
import {places} from './places.js';
import {readCode} from './read-code.js';

const place = `(?:${[...places].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`;

const shortened: Readonly<Record<string, string>> = {
  Jln: 'Jalan',
  Jl: 'Jalan',
  Lrg: 'Lorong',
  Tmn: 'Taman',
  Kg: 'Kampung',
  Kpg: 'Kampung',
  Bkt: 'Bukit',
  Sg: 'Sungai',
  Tjg: 'Tanjung',
  Bdr: 'Bandar',
  Ldg: 'Ladang',
  Blk: 'Blok',
  Tkt: 'Tingkat',
  Bgn: 'Bangunan',
  Psn: 'Persiaran',
  Lbh: 'Lebuh',
  Lbhraya: 'Lebuhraya',
};

/** Parts of names that are shortened with a stop only: Sek. Keb., but Kem Tentera is a camp. */
const stopped: Readonly<Record<string, string>> = {
  Sek: 'Sekolah',
  Keb: 'Kebangsaan',
  Men: 'Menengah',
  Univ: 'Universiti',
  Hosp: 'Hospital',
  Jab: 'Jabatan',
  Kem: 'Kementerian',
  Pej: 'Pejabat',
};

/** What an address is made of: shortened names, postcodes, and numbers of roads, houses and floors. */
export const addressRules: readonly RewriteRule[] = [
  {
    name: 'postcode',
    pattern: /(?<=(?<!\p{L})poskod[ :]{1,2}(?:ialah |adalah )?)\d{5}(?![\p{L}\p{N}]|[.,-]\d)/giu,
    read: ([digits]) => readDigits(digits),
  },
  {
    name: 'postcode',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}\ue000.,/-])\d{5}(?= ${place})|(?<=(?<!\p{L})${place},? )\d{5}(?![\p{L}\p{N}/-]|[.,]\d| (?:orang|buah|unit|penduduk|meter|kilometer|ekor|pelajar|ringgit))`,
      'gu',
    ),
    read: ([digits]) => readDigits(digits),
  },
  {
    name: 'kilometre-post',
    pattern: /(?<![\p{L}\p{N}]|\d )KM(?= ?\d{1,4}(?:\.\d)?(?![\p{L}\p{N}]))/gu,
    read: () => 'kilometer',
  },
  {
    name: 'road-number',
    pattern:
      /(?<=(?<!\p{L})(?:Jalan|Jln\.?|SS|USJ|PJS|PJU|BU|Desa|Lorong|Lrg\.?|Persiaran|Psn\.?|Lebuh|Lebuhraya|Taman|Seksyen|Presint|Blok|Lot|PT|Unit|[Nn]o\.?|[Nn]ombor|Tingkat|Aras|Kedai|Pintu|Rumah|Kelas|Bilik|Blk\.?|Tkt\.?) ?(?:PJS|PJU|SS|USJ|TTDI|BU|AU|U|PU|BK)? ?)(?=[\p{L}\d/-]*\d)(?=[\p{L}\d]*[/-]|\d+[A-Z])(?:\d{1,5}[A-Z]{0,2}|[A-Z]{1,4}\d{0,4})(?:[/-](?:\d{1,4}[A-Z]{0,2}|[A-Z]{1,2}\d{0,3}))*(?![\p{L}\p{N}/%]|[.,-]\d)/gu,
    read: ([written], {acronyms}) => readCode(written, acronyms),
  },
  {
    name: 'address-word',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}]|\d )(${Object.keys(shortened).join('|')})(?:\.(?= ?[\p{Lu}\d\ue000])|(?= [\p{Lu}\d\ue000]))`,
      'gu',
    ),
    read: ([, word = '']) => shortened[word],
  },
  {
    name: 'name-word',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(${Object.keys(stopped).join('|')})\.(?= ?\p{Lu})`, 'gu'),
    read: ([, word = '']) => stopped[word],
  },
];
