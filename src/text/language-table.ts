/**
 * One language: how it is written in tags, what it is called, and how eSpeak NG and Piper name it. `regions` maps each known
 * region to its eSpeak voice; the first is the default.
 */
export type LanguageRow = {
  readonly code: string;
  readonly englishName: string;
  readonly nativeName: string;
  readonly regions: Readonly<Record<string, string>>;
};

/**
 * The languages chatterpipe knows by name: those that Piper voices or ChatterBox models exist for, and others that eSpeak NG
 * speaks. Default regions are those of Piper's own voices. Voices checked against `espeak-ng --voices` of release 1.51.
 */
export const languageTable: readonly LanguageRow[] = [
  row('ms', 'Malay', 'Bahasa Melayu', {MY: 'ms', BN: 'ms', SG: 'ms'}),
  row('en', 'English', 'English', {
    US: 'en-us',
    GB: 'en-gb',
    AU: 'en-gb',
    CA: 'en-us',
    IE: 'en-gb',
    IN: 'en-gb',
    MY: 'en-gb',
    NZ: 'en-gb',
    SG: 'en-gb',
    ZA: 'en-gb',
  }),
  row('zh', 'Mandarin Chinese', '普通话', {CN: 'cmn', MY: 'cmn', SG: 'cmn', TW: 'cmn'}),
  row('ja', 'Japanese', '日本語', {JP: 'ja'}),
  row('af', 'Afrikaans', 'Afrikaans', {ZA: 'af'}),
  row('am', 'Amharic', 'አማርኛ', {ET: 'am'}),
  row('an', 'Aragonese', 'Aragonés', {ES: 'an'}),
  row('ar', 'Arabic', 'العربية', {JO: 'ar', AE: 'ar', EG: 'ar', MA: 'ar', SA: 'ar'}),
  row('as', 'Assamese', 'অসমীয়া', {IN: 'as'}),
  row('az', 'Azerbaijani', 'Azərbaycanca', {AZ: 'az'}),
  row('ba', 'Bashkir', 'Башҡорт', {RU: 'ba'}),
  row('be', 'Belarusian', 'Беларуская', {BY: 'be'}),
  row('bg', 'Bulgarian', 'Български', {BG: 'bg'}),
  row('bn', 'Bengali', 'বাংলা', {BD: 'bn', IN: 'bn'}),
  row('bs', 'Bosnian', 'Bosanski', {BA: 'bs'}),
  row('ca', 'Catalan', 'Català', {ES: 'ca'}),
  row('cs', 'Czech', 'Čeština', {CZ: 'cs'}),
  row('cy', 'Welsh', 'Cymraeg', {GB: 'cy'}),
  row('da', 'Danish', 'Dansk', {DK: 'da'}),
  row('de', 'German', 'Deutsch', {DE: 'de', AT: 'de', CH: 'de'}),
  row('el', 'Greek', 'Ελληνικά', {GR: 'el', CY: 'el'}),
  row('eo', 'Esperanto', 'Esperanto', {PL: 'eo'}),
  row('es', 'Spanish', 'Español', {ES: 'es', AR: 'es-419', CO: 'es-419', MX: 'es-419'}),
  row('et', 'Estonian', 'Eesti', {EE: 'et'}),
  row('eu', 'Basque', 'Euskara', {ES: 'eu'}),
  row('fa', 'Persian', 'فارسی', {IR: 'fa'}),
  row('fi', 'Finnish', 'Suomi', {FI: 'fi'}),
  row('fr', 'French', 'Français', {FR: 'fr-fr', BE: 'fr-be', CA: 'fr-fr', CH: 'fr-ch'}),
  row('ga', 'Irish', 'Gaeilge', {IE: 'ga'}),
  row('gd', 'Scottish Gaelic', 'Gàidhlig', {GB: 'gd'}),
  row('gn', 'Guarani', "Avañe'ẽ", {PY: 'gn'}),
  row('gu', 'Gujarati', 'ગુજરાતી', {IN: 'gu'}),
  row('hak', 'Hakka Chinese', '客家話', {TW: 'hak'}),
  row('haw', 'Hawaiian', 'ʻŌlelo Hawaiʻi', {US: 'haw'}),
  row('he', 'Hebrew', 'עברית', {IL: 'he'}),
  row('hi', 'Hindi', 'हिन्दी', {IN: 'hi'}),
  row('hr', 'Croatian', 'Hrvatski', {HR: 'hr'}),
  row('ht', 'Haitian Creole', 'Kreyòl ayisyen', {HT: 'ht'}),
  row('hu', 'Hungarian', 'Magyar', {HU: 'hu'}),
  row('hy', 'Armenian', 'Հայերեն', {AM: 'hy'}),
  row('ia', 'Interlingua', 'Interlingua', {FR: 'ia'}),
  row('id', 'Indonesian', 'Bahasa Indonesia', {ID: 'id'}),
  row('is', 'Icelandic', 'Íslenska', {IS: 'is'}),
  row('it', 'Italian', 'Italiano', {IT: 'it', CH: 'it'}),
  row('ka', 'Georgian', 'ქართული', {GE: 'ka'}),
  row('kk', 'Kazakh', 'Қазақша', {KZ: 'kk'}),
  row('kl', 'Greenlandic', 'Kalaallisut', {GL: 'kl'}),
  row('kn', 'Kannada', 'ಕನ್ನಡ', {IN: 'kn'}),
  row('ko', 'Korean', '한국어', {KR: 'ko'}),
  row('kok', 'Konkani', 'कोंकणी', {IN: 'kok'}),
  row('ku', 'Kurdish', 'Kurdî', {TR: 'ku'}),
  row('ky', 'Kyrgyz', 'Кыргызча', {KG: 'ky'}),
  row('la', 'Latin', 'Latina', {VA: 'la'}),
  row('lb', 'Luxembourgish', 'Lëtzebuergesch', {LU: 'lb'}),
  row('lt', 'Lithuanian', 'Lietuvių', {LT: 'lt'}),
  row('ltg', 'Latgalian', 'Latgaļu', {LV: 'ltg'}),
  row('lv', 'Latvian', 'Latviešu', {LV: 'lv'}),
  row('mi', 'Maori', 'Māori', {NZ: 'mi'}),
  row('mk', 'Macedonian', 'Македонски', {MK: 'mk'}),
  row('ml', 'Malayalam', 'മലയാളം', {IN: 'ml'}),
  row('mr', 'Marathi', 'मराठी', {IN: 'mr'}),
  row('mt', 'Maltese', 'Malti', {MT: 'mt'}),
  row('my', 'Burmese', 'မြန်မာ', {MM: 'my'}),
  row('ne', 'Nepali', 'नेपाली', {NP: 'ne'}),
  row('nl', 'Dutch', 'Nederlands', {NL: 'nl', BE: 'nl'}),
  row('no', 'Norwegian', 'Norsk', {NO: 'nb'}),
  row('nog', 'Nogai', 'Ногайша', {RU: 'nog'}),
  row('om', 'Oromo', 'Afaan Oromoo', {ET: 'om'}),
  row('or', 'Odia', 'ଓଡ଼ିଆ', {IN: 'or'}),
  row('pa', 'Punjabi', 'ਪੰਜਾਬੀ', {IN: 'pa'}),
  row('pap', 'Papiamento', 'Papiamentu', {CW: 'pap'}),
  row('pl', 'Polish', 'Polski', {PL: 'pl'}),
  row('pt', 'Portuguese', 'Português', {BR: 'pt-br', PT: 'pt'}),
  row('qu', 'Quechua', 'Runasimi', {PE: 'qu'}),
  row('quc', "K'iche'", "K'iche'", {GT: 'quc'}),
  row('ro', 'Romanian', 'Română', {RO: 'ro'}),
  row('ru', 'Russian', 'Русский', {RU: 'ru'}),
  row('sd', 'Sindhi', 'سنڌي', {PK: 'sd'}),
  row('shn', 'Shan', 'လိၵ်ႈတႆး', {MM: 'shn'}),
  row('si', 'Sinhala', 'සිංහල', {LK: 'si'}),
  row('sk', 'Slovak', 'Slovenčina', {SK: 'sk'}),
  row('sl', 'Slovenian', 'Slovenščina', {SI: 'sl'}),
  row('smj', 'Lule Sami', 'Julevsámegiella', {SE: 'smj'}),
  row('sq', 'Albanian', 'Shqip', {AL: 'sq'}),
  row('sr', 'Serbian', 'Српски', {RS: 'sr'}),
  row('sv', 'Swedish', 'Svenska', {SE: 'sv', FI: 'sv'}),
  row('sw', 'Swahili', 'Kiswahili', {CD: 'sw', KE: 'sw', TZ: 'sw'}),
  row('ta', 'Tamil', 'தமிழ்', {IN: 'ta', LK: 'ta', MY: 'ta', SG: 'ta'}),
  row('te', 'Telugu', 'తెలుగు', {IN: 'te'}),
  row('th', 'Thai', 'ไทย', {TH: 'th'}),
  row('tk', 'Turkmen', 'Türkmen', {TM: 'tk'}),
  row('tn', 'Setswana', 'Setswana', {BW: 'tn'}),
  row('tr', 'Turkish', 'Türkçe', {TR: 'tr'}),
  row('tt', 'Tatar', 'Татарча', {RU: 'tt'}),
  row('ug', 'Uyghur', 'ئۇيغۇرچە', {CN: 'ug'}),
  row('uk', 'Ukrainian', 'Українська', {UA: 'uk'}),
  row('ur', 'Urdu', 'اردو', {PK: 'ur', IN: 'ur'}),
  row('uz', 'Uzbek', 'Oʻzbekcha', {UZ: 'uz'}),
  row('vi', 'Vietnamese', 'Tiếng Việt', {VN: 'vi'}),
  row('yue', 'Cantonese', '粵語', {HK: 'yue'}),
];

/** Speech that changes between two languages inside a sentence, spoken by the first one's eSpeak voice and region. */
export const codeSwitchedTable: readonly LanguageRow[] = [
  row('ms-en', 'Malay with English', 'Bahasa Melayu rojak', {MY: 'ms'}),
];

/** Other codes in use for the same languages: ISO 639-2/3, eSpeak's own, retired ones. */
export const languageAliases: Readonly<Record<string, string>> = {
  zsm: 'ms',
  msa: 'ms',
  may: 'ms',
  eng: 'en',
  cmn: 'zh',
  zho: 'zh',
  chi: 'zh',
  jpn: 'ja',
  nb: 'no',
  iw: 'he',
  in: 'id',
};

function row(
  code: string,
  englishName: string,
  nativeName: string,
  regions: Readonly<Record<string, string>>,
): LanguageRow {
  return {code, englishName, nativeName, regions};
}
