/** Titles before a name: the full stop may be missing. `Miz` is how eSpeak NG says the title that it spells as M S. */
export const titles: ReadonlyMap<string, string> = new Map([
  ['Mr', 'Mister'],
  ['Mrs', 'Missus'],
  ['Ms', 'Miz'],
  ['Dr', 'Doctor'],
  ['Prof', 'Professor'],
  ['Messrs', 'Messers'],
]);

/** Titles before a name that need their full stop, for they are words or initials without it. */
export const dottedTitles: ReadonlyMap<string, string> = new Map([
  ['Rev', 'Reverend'],
  ['Hon', 'Honourable'],
  ['Gen', 'General'],
  ['Col', 'Colonel'],
  ['Capt', 'Captain'],
  ['Maj', 'Major'],
  ['Lt', 'Lieutenant'],
  ['Sgt', 'Sergeant'],
  ['Cpl', 'Corporal'],
  ['Gov', 'Governor'],
  ['Sen', 'Senator'],
  ['Rep', 'Representative'],
  ['Pres', 'President'],
  ['Fr', 'Father'],
  ['Supt', 'Superintendent'],
  ['Insp', 'Inspector'],
  ['Mt', 'Mount'],
  ['Ft', 'Fort'],
  ['Jln', 'Jalan'],
  ['Tmn', 'Taman'],
  ['Kg', 'Kampung'],
]);

/** What stands behind a name. */
export const afterNames: ReadonlyMap<string, string> = new Map([
  ['Jr', 'Junior'],
  ['Sr', 'Senior'],
  ['Inc', 'Incorporated'],
  ['Ltd', 'Limited'],
  ['Corp', 'Corporation'],
  ['Bros', 'Brothers'],
  ['Sdn', 'Sendirian'],
  ['Bhd', 'Berhad'],
  ['Esq', 'Esquire'],
]);

/** What stands behind the name of a street. */
export const streets: ReadonlyMap<string, string> = new Map([
  ['St', 'Street'],
  ['Dr', 'Drive'],
  ['Ave', 'Avenue'],
  ['Rd', 'Road'],
  ['Blvd', 'Boulevard'],
  ['Ln', 'Lane'],
  ['Hwy', 'Highway'],
  ['Pkwy', 'Parkway'],
]);

/** Abbreviations with a full stop, or with a sign, that stand among words. */
export const inText: ReadonlyMap<string, string> = new Map([
  ['vs', 'versus'],
  ['etc', 'et cetera'],
  ['cf', 'compare'],
  ['approx', 'approximately'],
  ['est', 'established'],
  ['max', 'maximum'],
  ['min', 'minimum'],
  ['dept', 'department'],
  ['govt', 'government'],
  ['tel', 'telephone'],
  ['avg', 'average'],
  ['incl', 'including'],
  ['excl', 'excluding'],
  ['misc', 'miscellaneous'],
  ['temp', 'temperature'],
  ['assoc', 'association'],
  ['univ', 'university'],
  ['intl', 'international'],
  ['prev', 'previous'],
  ['viz', 'namely'],
  ['ca', 'circa'],
]);

/** Several small letters with full stops. */
export const dottedPhrases: ReadonlyMap<string, string> = new Map([
  ['a.k.a', 'also known as'],
  ['a.m', 'A-M'],
  ['p.m', 'P M'],
  ['w.e.f', 'with effect from'],
  ['p.a', 'per year'],
  ['c.o.d', 'cash on delivery'],
]);

/** Short writing of messages and forms that everybody reads as the whole words. */
export const shortWriting: ReadonlyMap<string, string> = new Map([
  ['w/o', 'without'],
  ['w/', 'with'],
  ['c/o', 'care of'],
  ['b/c', 'because'],
  ['n/a', 'not applicable'],
  ['N/A', 'not applicable'],
  ['a/c', 'A C'],
  ['and/or', 'and or'],
  ['either/or', 'either or'],
  ['s/he', 'she or he'],
  ['pls', 'please'],
  ['plz', 'please'],
  ['thx', 'thanks'],
  ['tq', 'thank you'],
  ['btw', 'by the way'],
  ['idk', "I don't know"],
  ['imo', 'in my opinion'],
  ['imho', 'in my humble opinion'],
  ['tbh', 'to be honest'],
  ['fyi', 'for your information'],
  ['omg', 'oh my god'],
  ['ppl', 'people'],
  ['b4', 'before'],
  ['gr8', 'great'],
  ['l8r', 'later'],
  ['m8', 'mate'],
  ['2day', 'today'],
  ['2moro', 'tomorrow'],
  ['2nite', 'tonight'],
  ['govt', 'government'],
  ['dept', 'department'],
  ['msg', 'message'],
  ['aka', 'also known as'],
  ['tmr', 'tomorrow'],
  ['wknd', 'weekend'],
]);

/** Words before a number, with a full stop. */
export const numberLabels: ReadonlyMap<string, string> = new Map([
  ['p', 'page'],
  ['pp', 'pages'],
  ['vol', 'volume'],
  ['fig', 'figure'],
  ['figs', 'figures'],
  ['ch', 'chapter'],
  ['sec', 'section'],
  ['ext', 'extension'],
  ['art', 'article'],
  ['ep', 'episode'],
  ['lv', 'level'],
  ['ver', 'version'],
  ['apt', 'apartment'],
  ['para', 'paragraph'],
  ['op', 'opus'],
]);
