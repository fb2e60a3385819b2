import type {CorpusSlots} from '../corpus.js';

/** Work, the phone, studying and money. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const workSlots: CorpusSlots = {
  officeVerb: ['check', 'update', 'edit', 'review', 'forward', 'print', 'submit'],
  paper: ['report', 'proposal', 'slide', 'claim', 'draft', 'invoice', 'quotation', 'summary'],
  partner: ['client', 'supplier', 'manager', 'partner', 'customer', 'boss'],
  leaveDays: ['sehari', 'dua hari', 'tiga hari', 'empat hari', 'seminggu'],
  leaveReason: [
    'ada kenduri kahwin sepupu', 'nak hantar mak ke hospital', 'badan tak [en]fit[/en]', 'nak pindah rumah',
    'ada [en]family trip[/en]', 'anak tak sihat', 'nak [en]settle[/en] urusan bank', 'nak balik kampung',
  ],
  role: [
    'manager', 'supervisor', 'designer', 'assistant', 'engineer', 'receptionist', 'trainer', 'accountant',
    'team leader',
  ],
  netVerb: ['open', 'share', 'save', 'delete'],
  netThing: ['link', 'photo', 'document', 'playlist', 'screenshot', 'message', 'video'],
  device: ['phone', 'laptop', 'tablet', 'desktop'],
  deviceTrouble: [
    '[en]hang[/en]', '[en]slow[/en]', '[en]shut down[/en]', 'jadi panas', 'mati', '[en]restart[/en] sendiri',
    'jadi gelap',
  ],
  deviceTask: ['buat kerja', 'tengok drama', '[en]update[/en]', 'buka gambar', '[en]video call[/en]', 'simpan fail'],
  fixVerb: ['restart', 'update', 'reset', 'clean', 'format', 'switch off'],
  shopPlace: [
    'depan stesen', 'sebelah bank', 'belakang pasar raya', 'tepi jalan besar', 'seberang jalan', 'dekat simpang',
    'tingkat bawah',
  ],
  service: ['line', 'signal', 'connection', 'coverage'],
  netState: ['teruk', 'tak [en]stable[/en]', 'tak menentu', 'biasa-biasa je', 'lemah', 'kejap ada, kejap tak ada'],
  groupTopic: ['class', 'family', 'office', 'badminton', 'hiking', 'alumni', 'neighbourhood'],
  groupNews: [
    'jadual minggu ni', '[en]plan[/en] esok', '[en]latest update[/en]', '[en]trip[/en] bulan depan', 'majlis tu',
    '[en]deadline[/en] tu', 'tempat nak jumpa',
  ],
  subject: ['sejarah', 'kimia', 'fizik', 'biologi', 'matematik', 'geografi', 'ekonomi', 'sains'],
  studyVerb: ['revise', 'study', 'prepare'],
  studyPaper: ['assignment', 'essay', 'poster', 'summary', 'report', 'case study', 'proposal'],
  studyTopic: [
    'alam sekitar', 'makanan sihat', 'pencemaran air', 'sejarah kampung kita', '[en]social media[/en]',
    '[en]mental health[/en]', 'tenaga solar', '[en]artificial intelligence[/en]', 'haiwan liar',
    'keselamatan jalan raya',
  ],
  grade: [
    '[en]full marks[/en]', 'markah paling tinggi', 'sembilan puluh markah', '[en]distinction[/en]', 'tempat pertama',
  ],
  studyTime: ['satu malam', 'dua hari', 'tiga jam', 'seminggu'],
  confused: ['blur', 'confused', 'lost'],
  studyPlace: ['perpustakaan', 'kafe', 'rumah aku', '[en]food court[/en]', 'taman', '[en]study room[/en]'],
  stationery: ['notes', 'textbook', 'calculator', 'highlighter', 'laptop', 'snacks'],
  money: [
    'tiga puluh ringgit', 'empat puluh lima ringgit', 'lima puluh ringgit', 'enam puluh ringgit', 'lapan puluh ringgit',
    'seratus ringgit',
  ],
  bigMoney: [
    'seratus lapan puluh ringgit', 'dua ratus ringgit', 'dua ratus lima puluh ringgit', 'tiga ratus ringgit',
    'empat ratus ringgit',
  ],
  price: [
    'seratus dua puluh ringgit', 'seratus lima puluh ringgit', 'seratus lapan puluh ringgit', 'dua ratus ringgit',
    'tiga ratus ringgit',
  ],
  lowPrice: [
    'empat puluh sembilan ringgit', 'lima puluh ringgit', 'enam puluh ringgit', 'tujuh puluh lima ringgit',
    'sembilan puluh ringgit',
  ],
  billShare: [
    'sewa', 'tambang', 'bil air', '[en]deposit[/en] hotel', 'makan tadi', '[en]groceries[/en]', 'minyak kereta',
    'hadiah cikgu',
  ],
  utility: ['elektrik', 'air', 'telefon', 'gas'],
  shock: ['crazy', 'shocking', 'ridiculous', 'unbelievable'],
  bigBuy: [
    '[en]laptop[/en] baru', 'motor', 'tiket konsert', 'kamera', 'mesin basuh', 'basikal', 'cincin', 'peti sejuk',
    '[en]gaming chair[/en]',
  ],
  payPlace: [
    'pasar raya', 'farmasi', '[en]petrol station[/en]', 'restoran', 'kedai buku', '[en]coffee shop[/en]', 'kedai kasut',
    'kaunter tiket',
  ],
};
