import type {AbbreviationTable} from './abbreviation-kind.js';

/** Malay, with what it shares with Indonesian. Capitalised ones that are also words (`En`, `Kg`, `No`) are only meant as written. */
export const malayAbbreviations: AbbreviationTable = {
  'before-word': [
    'En Tn Pn Cik Sdr Sdri Bpk Hj Hjh Hjjh Dr Drs Prof Ir Ar Ts Sr Ust Ustz Ustzh Cg Mohd Mhd Muhd Md Abd Abg Kol Lt',
    'Lef Mej Jen Brig Kapt Kpt Sjn Kpl Konst Insp Supt ASP DSP Laks Tgk Syed Sy YB YAB YBhg YABhg YBrs YM YAM YTM YAA YDH',
    'DYMM DYTM Dato Dt Dtk Sdn Jln Jl Lrg Lor Kg Kpg Tmn Tg Tj Bkt Bt Sg Pt Ptg Psn Lbh Pdg Bdr Pkn Km Ldg Kem Jab Jkt',
    'spt cth mis sbg utk kpd drp drpd dgn yg sdr ttg spd thdp pd dlm krn tsb bin bt bte ms drs dr bhg',
  ].join(' '),
  'before-number':
    'No no Bil bil hlm hal ms jil Jil tel Tel faks Faks samb pkl pk ruj rj Rj eks kod thn fasal seks Bab tkt Tkt tgkt Rajah rajah gbr',
  'at-end': 'dll dsb dst dkk Bhd bhd Tbk S.W.T s.w.t S.A.W s.a.w a.s r.a r.h w.b.t a.m p.m km kg cm mm ml gm tsb bhgn',
};

/** Words that begin sentences and are no part of a name. */
export const malayStarters: string = [
  'Dia Saya Aku Kami Kita Mereka Awak Kamu Anda Beliau Ia Ini Itu Inilah Itulah Namun Tetapi Tapi Apabila Jika Kalau Pada',
  'Di Ke Dari Daripada Dan Maka Lalu Kemudian Selepas Sebelum Setelah Apa Siapa Bila Mengapa Kenapa Bagaimana Berapa Adakah',
  'Ada Tidak Tak Bukan Semua Setiap Sejak Semasa Ketika Oleh Untuk Dengan Walaupun Begitu Akhirnya Malah Sebab Kerana Ya Jadi',
].join(' ');

/** Words that join clauses; before them a sentence may be parted. */
export const malayConjunctions: string = [
  'dan atau tetapi tapi namun kerana sebab supaya agar yang apabila bila jika kalau sekiranya walaupun meskipun sedangkan',
  'sambil manakala sementara lalu kemudian selepas sebelum setelah sehingga hingga malah bahkan serta maka bahawa ketika semasa untuk',
].join(' ');

/** Words before a single letter that names a thing, so that the letter is no initial: `Blok D. Penduduk …` */
export const malayLabels: string =
  'blok vitamin pelan gred kelas kumpulan bahagian hepatitis lampiran jenis pilihan bilik pintu terminal';
