import type {CorpusSlots} from '../corpus.js';

/** Health, weekends, sport, films and the home. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const leisureSlots: CorpusSlots = {
  doctor: [
    'doktor gigi', '[en]dentist[/en]', 'doktor mata', '[en]specialist[/en]', 'doktor kulit', '[en]therapist[/en]',
    'pakar jantung',
  ],
  symptom: [
    'batuk', 'selesema', 'sakit kepala', 'demam', 'sakit pinggang', 'muntah', 'sakit tekak', '[en]migraine[/en]',
    'hilang suara',
  ],
  badFood: [
    'gula', 'garam', 'makanan bergoreng', '[en]fast food[/en]', '[en]soft drink[/en]', 'kopi', 'santan',
    '[en]junk food[/en]',
  ],
  goodFood: ['sayur', 'buah', 'ikan', 'air kosong', '[en]oats[/en]', 'kekacang', '[en]salad[/en]', '[en]yogurt[/en]'],
  fitWord: ['fit', 'healthy', 'fresh', 'strong'],
  medicalTest: ['blood test', 'check up', 'scan', 'eye test', 'full check up'],
  lookSick: [
    'pucat', 'asyik batuk', 'makin kurus', 'asyik pening', 'tak [en]active[/en] macam dulu', 'tak ada selera',
    'selalu letih',
  ],
  weekendAct: [
    'hiking', 'bowling', 'camping', 'cycling', 'jogging', 'shopping', 'fishing', 'kayaking', 'ice skating', 'picnic',
    'barbecue',
  ],
  planTrouble: ['hujan', 'jerebu', 'panas sangat', 'ramai tak dapat datang', 'tempat tu penuh', 'kereta rosak'],
  duty: [
    'kerja', 'jaga anak', 'balik kampung', '[en]babysit[/en] anak buah', 'hantar mak ke klinik', 'kemas rumah',
    'tolong ayah cat pagar', 'siapkan [en]assignment[/en]', '[en]standby[/en] kat [en]office[/en]', 'pergi kenduri',
  ],
  meetPlace: [
    'stesen', 'lobi', 'depan panggung wayang', '[en]car park[/en]', 'kafe biasa', 'kedai mamak',
    '[en]main entrance[/en]', 'bawah jejantas',
  ],
  nextAct: [
    'makan', 'tengok wayang', 'pergi pantai', '[en]shopping[/en]', 'naik bukit', 'main [en]bowling[/en]',
    'pergi [en]farm[/en]', '[en]picnic[/en] tepi tasik',
  ],
  restAct: [
    '[en]recharge[/en]', '[en]relax[/en] kat rumah', 'baca buku', '[en]bake[/en] kek', '[en]catch up[/en] drama',
    'berkebun', '[en]clear[/en] stor', 'layan kucing', 'tengok wayang',
  ],
  trainFreq: ['hari-hari', 'seminggu dua kali', 'setiap pagi', 'setiap petang', 'hampir setiap hari'],
  gymAct: ['workout', 'jogging', 'cycling', 'training', 'brisk walking'],
  sportPlace: ['taman', '[en]gym[/en]', 'padang', 'kelab', 'tepi tasik', '[en]sports centre[/en]'],
  fitLook: ['kurus', '[en]fit[/en]', 'bertenaga', '[en]slim[/en]', '[en]active[/en]', 'ceria'],
  game: [
    'bola', 'badminton', 'futsal', 'bola tampar', 'bola keranjang', 'ping pong', '[en]frisbee[/en]',
    '[en]paintball[/en]', 'sepak takraw', '[en]netball[/en]',
  ],
  score: ['dua sama', 'tiga satu', 'satu kosong', 'kosong sama', 'empat dua', 'lima tiga'],
  minutesLeft: ['sepuluh minit', 'lima minit', 'tiga minit', 'dua belas minit', 'suku jam'],
  teamMood: [
    'aku dah [en]nervous[/en]', 'semua orang bising', '[en]coach[/en] dah berdiri', 'jantung aku macam nak luruh',
    'penyokong tak berhenti menyanyi',
  ],
  reps: ['sepuluh', 'lima belas', 'dua puluh', 'tiga puluh', 'lima puluh'],
  exercise: ['push up', 'sit up', 'squat', 'lunge', 'burpee', 'jumping jack', 'crunch'],
  drill: ['lari', 'balik', 'rehat', 'masuk padang', 'minum air', '[en]cool down[/en]', 'main bola'],
  afterSport: ['minum air', 'rehat sekejap', 'makan pisang', '[en]cool down[/en]', 'regangkan badan'],
  bodyResult: [
    'badan sakit', 'kaki kejang', 'cepat letih', 'kepala pening', '[en]muscle[/en] tegang', 'tak cukup [en]energy[/en]',
  ],
  genre: ['horror', 'comedy', 'action', 'romantic', 'thriller', 'science fiction', 'adventure', 'mystery'],
  filmPart: ['ending', 'plot', 'dialogue', 'soundtrack', 'storyline', 'opening scene', 'main character'],
  filmOpinion: [
    '[en]boring[/en]', '[en]awesome[/en]', 'biasa je', 'memang terbaik', '[en]creative[/en]', 'kelakar', 'mengarut',
    '[en]touching[/en]', 'hebat',
  ],
  level: ['lima puluh', 'tiga puluh dua', 'empat puluh', 'seratus', 'dua puluh sembilan'],
  lowLevel: ['satu', 'dua', 'tiga', 'empat', 'lima'],
  episodes: [
    'separuh', 'satu [en]episode[/en]', 'dua [en]episode[/en]', 'tiga [en]episode[/en]', 'setengah jam pertama',
  ],
  forfeit: [
    'belanja', 'basuh pinggan', 'menyanyi', '[en]dance[/en]', 'beli [en]snack[/en]', 'masak mi segera', 'buat kopi',
    'kemas meja',
  ],
  switchVerb: ['switch on', 'switch off', 'check', 'on', 'off'],
  appliance: ['kipas', 'lampu', 'televisyen', 'penyaman udara', 'radio', 'lampu meja'],
  room: ['ruang tamu', 'dapur', 'bilik tidur', 'bilik tetamu', 'tingkat atas', 'ruang makan', 'bilik depan'],
  cleanVerb: ['clean', 'vacuum', 'mop', 'clean up', 'decorate', 'paint'],
  homeFault: [
    'paip bocor', 'penyaman udara rosak', 'lampu dapur tak hidup', 'pintu pagar tak boleh tutup', 'siling bocor',
    'mesin basuh bunyi pelik',
  ],
  furniture: [
    'sofa', 'almari', 'meja makan', '[en]bookshelf[/en]', 'katil', '[en]coffee table[/en]', '[en]mattress[/en]',
    'rak kasut',
  ],
  mess: [
    'pinggan kotor', 'baju basah', '[en]toys[/en]', 'sampah', 'kasut', '[en]socks[/en]', 'cawan kopi',
    '[en]laundry[/en]', 'tuala basah',
  ],
};
