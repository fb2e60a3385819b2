import {chatShorthand} from './chat-table.js';

/** Abbreviations of running text, as {@link chatShorthand}. */
const abbreviations: Readonly<Record<string, string>> = {
  'dan lain-lain': 'dll',
  'dan sebagainya': 'dsb',
  'dan seterusnya': 'dst',
  seperti: 'spt',
  sebagai: 'sbg',
  daripada: 'drpd drp',
  kepada: 'kpd',
  terhadap: 'thdp',
  untuk: 'utk',
  tersebut: 'tsb tsbt',
  tentang: 'ttg',
  contoh: 'cth',
  sambungan: 'samb',
  'warahmatullahi wabarakatuh': 'wbt',
  warahmatullahi: 'wrt',
  bahagian: 'bhg',
  halaman: 'hlm',
  pukul: 'pkl',
  petang: 'ptg',
  malam: 'mlm',
  tahun: 'thn',
  bulan: 'bln',
  minggu: 'mgu',
  jalan: 'jln',
  sekolah: 'sek',
  universiti: 'univ',
  telefon: 'tel',
  dalam: 'dlm',
  dengan: 'dgn',
  yang: 'yg',
  pada: 'pd',
  kerana: 'krn krna',
  bukan: 'bkn',
  belum: 'blm',
  sedang: 'sdg',
  sudah: 'sdh',
};

/** Every abbreviation and shorthand, lower case, with the words it stands for. */
export const shorthand: ReadonlyMap<string, string> = new Map(
  [abbreviations, chatShorthand].flatMap(table =>
    Object.entries(table).flatMap(([full, written]) => written.split(' ').map(short => [short, full] as const)),
  ),
);

/** Shorthand with two honest meanings, the likelier first. */
export const ambiguousShorthand: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    bg: ['bagi', 'abang'],
    pg: ['pagi', 'pergi'],
    tq: ['terima kasih', 'thank you'],
    ty: ['terima kasih', 'thank you'],
    tgl: ['tarikh', 'tinggal'],
    tmn: ['taman', 'teman'],
    btw: ['by the way', 'omong-omong'],
    smp: ['sampai', 'sempat'],
    pn: ['pun', 'puan'],
    tn: ['tuan', 'tahun'],
    hp: ['hec pi', 'telefon'],
    skl: ['sekolah', 'sekali'],
    kg: ['kampung', 'kilogram'],
  } satisfies Record<string, readonly [string, string]>),
);

/** Abbreviations that carry a stop of their own. Behind any other word a stop ends the sentence. */
export const stoppedAbbreviations: ReadonlySet<string> = new Set(
  'samb cth dll dsb dst spt sbg drpd kpd hlm thn bln tel jln sek univ bhg utk pkl'.split(' '),
);

/** Abbreviations with a slash: what is spoken. */
export const slashedAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    's/d': 'sampai dengan',
    'd/a': 'dengan alamat',
    'u/p': 'untuk perhatian',
    'b/p': 'bagi pihak',
    'm/s': 'muka surat',
    'h/p': 'hec pi',
    'a/c': 'ekon',
    'p/s': 'pi es',
    't/t': 'tandatangan',
    'k/p': 'kad pengenalan',
    'n/a': 'tidak berkenaan',
    'dan/atau': 'dan atau',
  }),
);
