import type {CorpusSlots} from '../corpus.js';

/** Who and what people are: names, relatives, jobs, bodies, feelings, what they do. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const peopleSlots: CorpusSlots = {
  person: [
    'Aminah', 'Farid', 'Kumar', 'Mei Ling', 'Siti', 'Hafiz', 'Priya', 'Ah Seng', 'Devi', 'Ravi', 'Nurul', 'Azlan',
    'Zainab', 'Jamal', 'Rosnah', 'Halim', 'Lina', 'Daud', 'Fatimah', 'Idris', 'Shanti', 'Wei Han', 'Khadijah', 'Anand',
  ],
  femaleName: [
    'Hanim', 'Salmah', 'Pei Shan', 'Malini', 'Izzah', 'Suriani', 'Sofea', 'Jamilah', 'Saroja', 'Siu Wen', 'Wahida',
    'Normah', 'Yati', 'Balqis',
  ],
  maleName: [
    'Syafiq', 'Ganesan', 'Zulkifli', 'Kim Huat', 'Rahim', 'Ikram', 'Mohan', 'Wai Leong', 'Ghazali', 'Osman', 'Vikram',
    'Yusof', 'Nazri', 'Johan',
  ],
  relative: [
    'ibu', 'ayah', 'kakak', 'abang', 'adik', 'nenek', 'datuk', 'mak cik', 'pak cik', 'sepupu saya', 'anak saudara saya',
    'bapa mertua saya', 'ibu mertua saya', 'adik ipar saya', 'kakak sulung saya', 'adik bongsu saya', 'mak long',
    'pak su',
  ],
  elder: [
    'ayah', 'ibu', 'datuk', 'nenek', 'pak cik', 'mak cik', 'bapa mertua saya', 'ibu mertua saya', 'jiran kami',
    'mak ngah',
  ],
  job: [
    'guru', 'doktor gigi', 'jururawat', 'juruterbang', 'akauntan', 'tukang kayu', 'peguam', 'jurutera',
    'penternak lebah', 'pelukis', 'wartawan', 'tukang masak', 'anggota bomba', 'pemandu lori', 'arkitek',
    'ahli farmasi', 'jurugambar', 'kerani bank', 'ahli kimia', 'penterjemah', 'tukang jahit', 'juruhebah', 'mekanik',
  ],
  professional: [
    'doktor gigi', 'peguam', 'juruaudit', 'guru kelas', 'ejen insurans', 'pakar mata', 'pegawai bank',
    'ahli fisioterapi', 'jurutera projek', 'pegawai cukai',
  ],
  trait: [
    'rajin', 'tekun', 'peramah', 'sabar', 'bijak', 'jujur', 'cermat', 'berani', 'lemah lembut', 'berdikari', 'pemurah',
    'berdisiplin', 'periang',
  ],
  goodFeeling: ['gembira', 'lega', 'bangga', 'terharu', 'teruja', 'bersyukur', 'seronok', 'ceria', 'bersemangat'],
  goodReason: [
    'pasukan kami menang', 'kawan lama datang melawat', 'projek itu siap juga', 'adik lulus peperiksaan',
    'kucing yang hilang sudah pulang', 'kesihatan nenek bertambah baik', 'semua ahli keluarga dapat berkumpul',
    'permohonan cuti diluluskan', 'hujan turun selepas kemarau panjang', 'lukisan itu terpilih untuk pameran',
    'bayi itu sudah pandai berjalan', 'penerbangan tiba tepat pada masanya',
  ],
  badFeeling: ['sedih', 'risau', 'kecewa', 'marah', 'takut', 'gelisah', 'cemas', 'kecil hati', 'murung', 'bersedih'],
  badReason: [
    'penerbangan ditangguhkan', 'kucing kesayangannya hilang', 'keretanya rosak di tengah jalan',
    'hujan turun tanpa henti', 'dompetnya tercicir', 'kek itu hangus', 'pasukan kami kalah', 'kawan baiknya berpindah',
    'telefonnya jatuh ke dalam kolam', 'majlis itu dibatalkan', 'bekalan elektrik terputus',
  ],
  calmAdj: ['tenang', 'sabar', 'tersenyum', 'bersemangat', 'yakin', 'ceria'],
  opinionAdj: [
    'menyeronokkan', 'mencabar', 'menenangkan', 'bermanfaat', 'membosankan', 'memenatkan', 'menjimatkan wang',
    'menarik',
  ],
  agreement: ['setuju', 'kurang setuju', 'tidak setuju', 'sangat setuju', 'tidak pernah setuju'],
  topic: [
    'pendidikan awal', 'pengangkutan awam', 'makanan sihat', 'waktu kerja fleksibel', 'filem tempatan', 'alam sekitar',
    'kos sara hidup', 'muzik tradisional', 'bercucuk tanam', 'masa depan bandar ini', 'sukan wanita',
  ],
  indoorHobby: [
    'membaca novel', 'melukis', 'menjahit', 'bermain gitar', 'menonton filem', 'menyusun bunga', 'mengumpul setem',
    'menulis puisi', 'bermain catur', 'mengait', 'membakar kek', 'menari zapin',
  ],
  outdoorHobby: [
    'berenang', 'berbasikal', 'mendaki bukit', 'memancing', 'berkhemah', 'berkebun', 'memanah', 'bersiar-siar',
    'menunggang kuda', 'bermain layang-layang', 'memerhati burung', 'berjoging',
  ],
  togetherAct: [
    'berkelah', 'bersarapan', 'berjoging', 'minum petang', 'bergambar', 'berkumpul di balai raya', 'makan di luar',
    'menziarahi jiran', 'membuat dodol', 'mengemas rumah',
  ],
  age: [
    'dua tahun', 'lapan bulan', 'enam minggu', 'empat tahun setengah', 'sebelas bulan', 'tiga tahun', 'lima hari',
    'setahun', 'tujuh tahun', 'sembilan bulan',
  ],
  bodyPart: [
    'kepala', 'perut', 'lutut', 'bahu', 'pinggang', 'tekak', 'gigi', 'leher', 'tumit', 'siku', 'pergelangan tangan',
    'betis', 'telinga', 'dada', 'buku lali',
  ],
  painAdj: ['sakit sekali', 'sangat sakit', 'berdenyut-denyut', 'sakit semula', 'panas', 'pedih', 'sakit sedikit'],
  illness: [
    'demam', 'selesema', 'batuk', 'cirit-birit', 'pening kepala', 'sakit tekak', 'sakit gigi', 'loya', 'sakit perut',
    'sakit mata', 'sakit pinggang',
  ],
  medicine: [
    'ubat batuk', 'ubat selesema', 'vitamin', 'antibiotik', 'ubat demam', 'ubat gastrik', 'ubat alahan',
    'ubat tahan sakit', 'ubat cacing',
  ],
  dosage: [
    'sekali sehari', 'dua kali sehari', 'tiga kali sehari', 'setiap enam jam', 'setiap lapan jam', 'selepas makan',
    'sebelum tidur', 'sebelum sarapan', 'dengan air suam',
  ],
  healthyHabit: [
    'minum air secukupnya', 'tidur awal', 'bersenam setiap pagi', 'makan lebih banyak sayur', 'mengurangkan gula',
    'berehat secukupnya', 'mengurangkan garam', 'membasuh tangan dengan sabun', 'berjalan kaki selepas makan',
  ],
  healthyHabitB: [
    'menjaga berat badan', 'mengelakkan makanan berminyak', 'memeriksa tekanan darah', 'makan buah setiap hari',
    'mengawal emosi', 'menggosok gigi', 'meregangkan otot', 'menghirup udara segar',
  ],
  clinic: [
    'klinik gigi', 'klinik mata', 'klinik kulit', 'hospital daerah', 'klinik kesihatan', 'pusat fisioterapi',
    'klinik haiwan', 'pusat saringan',
  ],
};
