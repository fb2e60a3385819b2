import type {CorpusSlots} from '../corpus.js';

/** People, times, the family and what is felt. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const peopleSlots: CorpusSlots = {
  name: [
    'Aminah', 'Farid', 'Kumar', 'Mei Ling', 'Siti', 'Hafiz', 'Priya', 'Azlan', 'Wei Han', 'Nurul', 'Ravi', 'Kavitha',
    'Zul', 'Suraya',
  ],
  kin: ['mak', 'ayah', 'abang', 'kakak', 'adik', 'nenek', 'atuk', 'mak long', 'pak su', 'sepupu aku'],
  person: [
    'mak', 'ayah', 'abang', 'kakak', 'nenek', 'pak su', 'kawan [en]office[/en]', '[en]best friend[/en] aku',
    'sepupu aku', 'cikgu adik',
  ],
  child: ['adik', 'anak', 'anak buah', 'sepupu kecil'],
  trait: [
    '[en]friendly[/en]', '[en]helpful[/en]', 'rajin', '[en]professional[/en]', 'peramah', '[en]supportive[/en]',
    'baik hati', '[en]reliable[/en]', 'kelakar', 'jujur',
  ],
  day: ['esok', 'lusa', 'hari Isnin', 'hari Selasa', 'hari Rabu', 'hari Khamis', 'hari Jumaat', 'minggu depan'],
  weekday: ['Isnin', 'Selasa', 'Rabu', 'Khamis', 'Jumaat'],
  clock: [
    'pukul sembilan pagi', 'pukul sepuluh pagi', 'pukul sebelas setengah pagi', 'pukul dua belas tengah hari',
    'pukul dua petang', 'pukul tiga petang', 'pukul empat setengah petang', 'pukul lima petang',
  ],
  nightClock: [
    'pukul tujuh malam', 'pukul lapan malam', 'pukul sembilan malam', 'pukul sepuluh malam', 'pukul sebelas malam',
  ],
  mealClock: ['pukul dua belas', 'pukul satu', 'pukul enam', 'pukul tujuh', 'pukul lapan', 'pukul sebelas'],
  hour: ['tujuh setengah', 'lapan', 'sembilan', 'sembilan setengah', 'sepuluh', 'sebelas'],
  weekendWhen: [
    'hari Sabtu ni', 'hari Ahad ni', 'pagi Sabtu ni', 'petang Ahad ni', 'hujung minggu depan', 'cuti minggu depan',
  ],
  minutes: ['sepuluh minit', 'lima belas minit', 'dua puluh minit', 'setengah jam', 'empat puluh minit', 'sejam'],
  date: [
    'tiga Mac', 'dua puluh Julai', 'sepuluh Ogos', 'dua belas Januari', 'tiga puluh satu Oktober', 'lapan Disember',
    'tujuh belas April',
  ],
  month: [
    'Januari', 'Februari', 'Mac', 'April', 'Mei', 'Jun', 'Julai', 'Ogos', 'September', 'Oktober', 'November',
    'Disember',
  ],
  since: ['semalam', 'pagi tadi', 'dua hari lepas', 'hari Isnin', 'malam tadi', 'minggu lepas'],
  homeActivity: [
    'masak', 'lipat kain', 'siram pokok', '[en]relax[/en] kat beranda', 'minum petang', 'kemas dapur',
    'tunggu [en]delivery[/en]', 'jahit baju', 'gosok baju', 'kupas bawang',
  ],
  familyPlace: [
    'rumah mak su', '[en]wedding[/en] sepupu', 'klinik gigi', '[en]airport[/en]', 'kenduri kesyukuran', 'majlis tunang',
    '[en]open house[/en] jiran', 'pejabat pos',
  ],
  mischief: [
    'balik lewat', 'bergaduh', 'main [en]game[/en] sampai tengah malam', 'tak makan kat rumah', 'tak tutup lampu',
    'lupa [en]call[/en]', 'tak basuh pinggan', 'bangun lambat', 'bazirkan makanan',
  ],
  job: [
    '[en]pilot[/en]', 'doktor', 'cikgu', '[en]chef[/en]', '[en]scientist[/en]', 'bomba', 'angkasawan', 'pelukis',
    '[en]engineer[/en]', 'peguam', '[en]footballer[/en]',
  ],
  feeling: [
    '[en]happy[/en]', 'sedih', '[en]excited[/en]', 'kecewa', '[en]stress[/en]', 'lega', '[en]touched[/en]',
    '[en]disappointed[/en]', 'bangga', 'terharu',
  ],
  event: [
    'dengar berita tu', 'baca mesej kau', 'jumpa dia', 'tengok [en]result[/en] aku', 'balik dari kampung',
    'dengar cerita dia',
  ],
  mood: ['[en]moody[/en]', 'sedih', '[en]stress[/en]', '[en]down[/en]', 'murung', 'letih', '[en]worried[/en]', 'risau'],
  sinceWhen: ['hari ni', 'sejak semalam', 'minggu ni', 'sejak balik kerja', 'kebelakangan ni', 'dari pagi tadi'],
  worryVerb: ['stress', 'overthink', 'worry', 'panic'],
  worryThing: [
    'kerja', '[en]exam[/en] tu', 'duit', 'masa depan', 'apa orang kata', '[en]result[/en] esok', 'hal tu',
    '[en]interview[/en] tu',
  ],
  loveVerb: ['respect', 'trust', 'love', 'support', 'admire'],
  kindness: [
    'dengar masalah aku', 'tolong aku semalam', 'sudi datang', 'temankan aku', 'jaga kucing aku',
    '[en]cover[/en] kerja aku', 'ajar aku memandu', 'hantar aku balik',
  ],
};
