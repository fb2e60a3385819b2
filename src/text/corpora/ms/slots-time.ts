import type {CorpusSlots} from '../corpus.js';

/** Times, dates, lengths of time, money and numbers, all in words. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const timeSlots: CorpusSlots = {
  morningTime: [
    'pukul lima pagi', 'pukul lima setengah pagi', 'pukul enam pagi', 'pukul enam suku pagi',
    'pukul enam setengah pagi', 'pukul tujuh pagi', 'pukul tujuh dua puluh minit pagi', 'pukul tujuh setengah pagi',
    'pukul lapan pagi', 'pukul lapan empat puluh lima minit pagi', 'pukul sembilan pagi', 'pukul sepuluh pagi',
  ],
  officeTime: [
    'pukul sembilan pagi', 'pukul sembilan setengah pagi', 'pukul sepuluh lima belas minit pagi', 'pukul sebelas pagi',
    'pukul dua belas tengah hari', 'pukul dua petang', 'pukul dua setengah petang', 'pukul tiga petang',
    'pukul tiga empat puluh minit petang', 'pukul empat petang', 'pukul empat suku petang', 'pukul lima petang',
  ],
  openTime: [
    'pukul tujuh pagi', 'pukul lapan pagi', 'pukul lapan setengah pagi', 'pukul sembilan pagi', 'pukul sepuluh pagi',
  ],
  closeTime: [
    'pukul satu tengah hari', 'pukul tiga petang', 'pukul lima petang', 'pukul lima setengah petang',
    'pukul enam petang', 'pukul tujuh malam',
  ],
  clockTime: [
    'pukul tujuh pagi', 'pukul lapan setengah pagi', 'pukul sepuluh lima minit pagi',
    'pukul sebelas dua puluh minit pagi', 'pukul dua belas setengah tengah hari', 'pukul satu petang',
    'pukul dua lima belas minit petang', 'pukul tiga setengah petang', 'pukul empat petang',
    'pukul lima empat puluh minit petang', 'pukul enam suku petang', 'pukul tujuh setengah malam', 'pukul lapan malam',
    'pukul sembilan sepuluh minit malam', 'pukul sepuluh malam', 'pukul sebelas malam',
  ],
  weekday: ['Isnin', 'Selasa', 'Rabu', 'Khamis', 'Jumaat', 'Sabtu', 'Ahad'],
  day: [
    'hari Isnin', 'hari Selasa', 'hari Rabu', 'hari Khamis', 'hari Jumaat', 'hari Sabtu', 'hari Ahad', 'hujung minggu',
    'cuti umum', 'cuti sekolah',
  ],
  wakeDay: ['esok', 'lusa', 'hari Isnin ini', 'hari Selasa nanti', 'hari Khamis ini', 'hari Sabtu nanti'],
  futureTime: [
    'esok', 'lusa', 'malam ini', 'petang nanti', 'pagi esok', 'hujung minggu ini', 'minggu depan', 'tengah hari esok',
    'hari Rabu ini', 'hujung bulan ini',
  ],
  futurePeriod: [
    'bulan depan', 'minggu depan', 'tahun depan', 'hujung bulan ini', 'tidak lama lagi', 'pada akhir tahun ini',
    'awal tahun hadapan',
  ],
  pastTime: [
    'semalam', 'kelmarin', 'pagi tadi', 'malam tadi', 'minggu lepas', 'petang semalam', 'dua hari lalu',
    'tengah malam tadi', 'hujung minggu lalu', 'tiga hari lepas', 'hari Isnin lalu',
  ],
  nowTime: ['hari ini', 'pagi ini', 'petang ini', 'minggu ini', 'malam ini', 'bulan ini'],
  date: [
    'satu Januari', 'sembilan Januari', 'dua puluh enam Januari', 'lima Februari', 'empat belas Februari',
    'sebelas Mac', 'dua puluh tiga Mac', 'tujuh April', 'tiga puluh April', 'satu Mei', 'enam belas Mei', 'dua Jun',
    'dua puluh lima Jun', 'dua belas Julai', 'dua puluh lapan Julai', 'lapan Ogos', 'tiga puluh satu Ogos',
    'enam belas September', 'sepuluh Oktober', 'tiga November', 'dua puluh dua November', 'dua puluh satu Disember',
  ],
  minutes: [
    'lima minit', 'sepuluh minit', 'lima belas minit', 'dua puluh minit', 'dua puluh lima minit', 'tiga puluh minit',
    'tiga minit', 'empat puluh minit', 'tujuh minit',
  ],
  shortDuration: [
    'dua puluh minit', 'setengah jam', 'empat puluh lima minit', 'sejam', 'satu jam setengah', 'dua jam', 'tiga jam',
    'tiga jam setengah', 'empat jam',
  ],
  hours: [
    'tiga jam', 'empat jam', 'enam jam', 'lapan jam', 'dua belas jam', 'sehari', 'dua puluh empat jam', 'dua hari',
  ],
  days: ['dua hari', 'tiga hari', 'empat hari', 'lima hari', 'seminggu', 'sepuluh hari', 'dua minggu'],
  nights: ['satu malam', 'dua malam', 'tiga malam', 'empat malam', 'lima malam', 'tujuh malam'],
  months: ['tiga bulan', 'enam bulan', 'sembilan bulan', 'dua belas bulan', 'dua bulan', 'tahun'],
  years: [
    'lima belas tahun', 'dua puluh tahun', 'dua puluh lima tahun', 'tiga puluh tahun', 'tiga puluh dua tahun',
    'empat puluh tahun', 'hampir lima puluh tahun',
  ],
  partOfDay: ['pagi', 'petang', 'senja', 'malam', 'subuh', 'tengah hari', 'fajar'],
  moneySen: ['lima sen', 'sepuluh sen', 'dua puluh sen', 'tiga puluh sen', 'lima puluh sen', 'tujuh puluh sen'],
  moneySmall: [
    'dua ringgit', 'tiga ringgit lima puluh sen', 'lima ringgit', 'enam ringgit dua puluh sen', 'lapan ringgit',
    'sembilan ringgit sembilan puluh sen', 'dua belas ringgit', 'lima belas ringgit lapan puluh sen',
    'lapan belas ringgit', 'dua puluh ringgit', 'dua puluh tiga ringgit lima puluh sen', 'tiga puluh ringgit',
    'tiga puluh lima ringgit empat puluh sen', 'empat puluh dua ringgit',
  ],
  money: [
    'lima puluh lima ringgit', 'enam puluh ringgit', 'enam puluh sembilan ringgit', 'tujuh puluh lima ringgit',
    'lapan puluh lapan ringgit', 'sembilan puluh sembilan ringgit', 'seratus ringgit', 'seratus dua puluh ringgit',
    'seratus lima puluh ringgit', 'seratus tujuh puluh sembilan ringgit', 'dua ratus ringgit',
    'dua ratus lima puluh ringgit',
  ],
  moneyLarge: [
    'tiga ratus ringgit', 'empat ratus dua puluh ringgit', 'lima ratus lima puluh ringgit', 'tujuh ratus ringgit',
    'lapan ratus sembilan puluh ringgit', 'seribu ringgit', 'seribu dua ratus ringgit',
    'seribu lima ratus lima puluh ringgit', 'dua ribu ringgit',
  ],
  salary: [
    'seribu lapan ratus ringgit', 'dua ribu dua ratus ringgit', 'dua ribu lima ratus ringgit', 'tiga ribu ringgit',
    'tiga ribu empat ratus ringgit', 'empat ribu ringgit', 'empat ribu enam ratus ringgit', 'lima ribu ringgit',
  ],
  roomTemperature: [
    'lapan belas darjah', 'sembilan belas darjah', 'dua puluh darjah', 'dua puluh satu darjah', 'dua puluh dua darjah',
    'dua puluh tiga darjah', 'dua puluh empat darjah', 'dua puluh lima darjah', 'dua puluh enam darjah',
  ],
  outdoorTemperature: [
    'dua puluh tujuh darjah', 'dua puluh lapan darjah', 'dua puluh sembilan darjah', 'tiga puluh darjah',
    'tiga puluh satu darjah', 'tiga puluh dua darjah', 'tiga puluh tiga darjah', 'tiga puluh empat darjah',
    'tiga puluh lima darjah', 'tiga puluh enam darjah',
  ],
  digit: ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'lapan', 'sembilan'],
  tens: [
    'sepuluh', 'sebelas', 'dua belas', 'tiga belas', 'lima belas', 'lapan belas', 'dua puluh', 'dua puluh empat',
    'tiga puluh enam', 'empat puluh', 'lima puluh dua', 'enam puluh', 'tujuh puluh lima', 'lapan puluh satu',
    'sembilan puluh sembilan',
  ],
  bigNumber: [
    'seratus dua puluh', 'seratus tujuh puluh lapan', 'dua ratus', 'dua ratus empat belas',
    'tiga ratus empat puluh lima', 'empat ratus enam puluh', 'lima ratus tiga', 'enam ratus lapan puluh sembilan',
    'tujuh ratus dua belas', 'sembilan ratus lima puluh', 'seribu seratus', 'seribu dua ratus empat puluh',
    'dua ribu lima ratus', 'tiga ribu enam puluh', 'sepuluh ribu',
  ],
  count: ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'lapan', 'sembilan', 'sepuluh', 'dua belas'],
  moreCount: [
    'tiga belas', 'lima belas', 'tujuh belas', 'dua puluh', 'dua puluh dua', 'dua puluh lima', 'tiga puluh',
    'lima puluh', 'enam puluh empat',
  ],
  spoonCount: ['satu', 'dua', 'dua setengah', 'tiga', 'empat', 'satu setengah'],
  roomNumber: [
    'satu kosong dua', 'dua satu lima', 'tiga kosong lapan', 'empat empat sembilan', 'lima dua satu',
    'enam kosong tujuh', 'tujuh satu kosong', 'lapan tiga empat', 'sembilan kosong satu',
  ],
  pageNumber: [
    'lima', 'dua belas', 'dua puluh tiga', 'tiga puluh lapan', 'empat puluh satu', 'lima puluh enam', 'tujuh puluh',
    'lapan puluh sembilan', 'seratus dua', 'seratus empat puluh tujuh',
  ],
  marks: [
    'enam puluh lapan', 'tujuh puluh lima', 'tujuh puluh sembilan', 'lapan puluh dua', 'lapan puluh enam',
    'sembilan puluh', 'sembilan puluh tiga', 'sembilan puluh tujuh', 'seratus',
  ],
  minuteOrdinal: [
    'kelima', 'kesembilan', 'kedua belas', 'ketujuh belas', 'kedua puluh empat', 'ketiga puluh', 'keempat puluh lima',
    'kelima puluh dua', 'kelapan puluh lapan',
  ],
  score: [
    'dua berbalas satu', 'tiga berbalas kosong', 'empat berbalas dua', 'satu berbalas kosong', 'lima berbalas tiga',
    'enam berbalas satu', 'tiga berbalas dua',
  ],
  comebackScore: [
    'dua berbalas satu', 'tiga berbalas dua', 'empat berbalas dua', 'lima berbalas tiga', 'enam berbalas empat',
    'tiga berbalas satu',
  ],
  fraction: [
    'separuh', 'satu pertiga', 'dua pertiga', 'satu perempat', 'tiga perempat', 'tiga perlima', 'tujuh puluh peratus',
    'lapan puluh lima peratus',
  ],
  operation: ['tambah', 'tolak', 'darab', 'campur'],
  kilometres: [
    'tiga ratus kilometer', 'tiga ratus lima puluh kilometer', 'empat ratus kilometer', 'lima ratus kilometer',
    'enam ratus kilometer', 'lima ratus dua puluh kilometer',
  ],
  distance: [
    'lima puluh meter', 'seratus meter', 'dua ratus meter', 'lima ratus meter', 'satu kilometer',
    'dua kilometer setengah', 'tiga kilometer',
  ],
  height: [
    'lima belas meter', 'dua puluh meter', 'dua puluh lima meter', 'tiga puluh meter', 'dua belas meter',
    'sepuluh meter',
  ],
  platform: ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'lapan', 'sembilan', 'sepuluh'],
};
