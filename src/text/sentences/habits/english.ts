import type {AbbreviationTable} from './abbreviation-kind.js';

/** English as it is written in books and letters. */
export const englishAbbreviations: AbbreviationTable = {
  'before-word': [
    'Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Rev Fr Hon Pres Gov Sen Rep Amb Sec Gen Col Maj Capt Cpt Cmdr Lt Sgt Cpl Pvt Adm',
    'Supt Insp Det St Ste Mt Ft Sr Sra Mme Mlle vs v e.g i.e eg ie cf viz approx ca esp incl excl ed eds trans Bros',
  ].join(' '),
  'before-number':
    'No no Nos nos Fig fig Figs figs p pp P Vol vol Vols ch Ch chap Chap Sec sec Art art Eq eq Ref ref Tel tel Ext ext Rm Apt Bldg Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun',
  'at-end':
    'etc al Inc Ltd Co Corp LLC Jr Esq Ave Blvd Rd Ln Dept Dist Est Univ Assn a.m p.m A.M P.M am pm B.A M.A Ph.D M.D B.Sc M.Sc Bhd ft in lb lbs oz mph km kg cm mm hr hrs min',
};

/** Words that begin sentences and are no part of a name; `A` and `I` are left out, for they are initials too. */
export const englishStarters: string = [
  'The An He She It We They You This That These Those There Here In On At But And So If When What Who Whom Whose Which Why How',
  'Then After Before My Our Your His Her Their Its Not Yes For As While Although However Now Perhaps Because Since Once Until All',
].join(' ');

/** Words that join clauses; before them a sentence may be parted. */
export const englishConjunctions: string =
  'and or but nor so yet because since although though while whereas unless until when where which who whom whose that if after before as than';

/** Words before a single letter that names a thing, so that the letter is no initial: `vitamin C. It …` */
export const englishLabels: string =
  'vitamin plan grade group class section appendix type block hepatitis option exhibit terminal gate point';
