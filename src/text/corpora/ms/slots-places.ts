import type {CorpusSlots} from '../corpus.js';

/** Places: towns and regions of Malaysia, what stands in a town, the ways between them, and the weather. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const placeSlots: CorpusSlots = {
  town: [
    'Alor Setar', 'Ipoh', 'Taiping', 'Kangar', 'Kulim', 'Kuala Lumpur', 'Klang', 'Kajang', 'Melaka', 'Seremban',
    'Johor Bahru', 'Muar', 'Kluang', 'Kuantan', 'Temerloh', 'Kota Bharu', 'Dungun', 'Kuching', 'Miri', 'Sibu',
    'Kota Kinabalu', 'Sandakan', 'Tawau', 'Keningau',
  ],
  northTown: [
    'Alor Setar', 'Ipoh', 'Taiping', 'Kangar', 'Sungai Petani', 'Kulim', 'Kuala Kangsar', 'Jitra', 'Baling',
    'Teluk Intan',
  ],
  southTown: [
    'Johor Bahru', 'Muar', 'Batu Pahat', 'Melaka', 'Kluang', 'Segamat', 'Seremban', 'Mersing', 'Kota Tinggi', 'Pontian',
  ],
  eastTown: [
    'Kuantan', 'Kota Bharu', 'Kuala Terengganu', 'Dungun', 'Kemaman', 'Temerloh', 'Raub', 'Jerantut', 'Gua Musang',
  ],
  borneoTown: [
    'Kuching', 'Miri', 'Sibu', 'Bintulu', 'Kota Kinabalu', 'Sandakan', 'Tawau', 'Lahad Datu', 'Labuan', 'Mulu',
  ],
  state: [
    'Kedah', 'Perlis', 'Perak', 'Selangor', 'Melaka', 'Johor', 'Pahang', 'Kelantan', 'Terengganu', 'Sabah', 'Sarawak',
  ],
  region: [
    'pantai timur', 'utara semenanjung', 'Lembah Klang', 'selatan Johor', 'pedalaman Sarawak', 'pantai barat Sabah',
    'kawasan pergunungan', 'Kelantan', 'Negeri Sembilan', 'Hulu Perak', 'pesisir Selangor', 'kepulauan Langkawi',
  ],
  touristPlace: [
    'Pulau Langkawi', 'Taman Negara', 'Gua Niah', 'Gunung Kinabalu', 'Pulau Redang', 'Pulau Tioman', 'Bukit Bendera',
    'Tasik Kenyir', 'Pulau Perhentian', 'Pulau Pangkor', 'Gunung Jerai', 'Tasik Chini', 'Teluk Cempedak',
    'Pulau Sipadan', 'Gua Mulu', 'Gunung Ledang', 'Pantai Cenang', 'Bukit Melawati',
  ],
  eastPlace: [
    'Taman Negara', 'Teluk Cempedak', 'Tasik Kenyir', 'Tasik Chini', 'Pulau Redang', 'Pulau Tioman', 'Pulau Perhentian',
    'Pulau Kapas', 'Kuala Tahan', 'Rantau Abang', 'Pulau Rawa',
  ],
  landmark: [
    'pejabat pos', 'balai polis', 'hospital', 'perpustakaan awam', 'stesen minyak', 'pasar besar', 'sekolah rendah',
    'klinik gigi', 'stesen kereta api', 'taman permainan', 'dewan serbaguna', 'kedai buku', 'padang bola',
    'balai bomba', 'hentian bas', 'muzium',
  ],
  market: [
    'pasar malam', 'pasar tani', 'kedai runcit', 'pasar raya', 'pasar borong', 'kedai serbaneka', 'pusat beli-belah',
    'kedai di seberang jalan',
  ],
  openPlace: [
    'klinik itu', 'perpustakaan', 'pejabat pos', 'muzium negeri', 'kedai roti', 'farmasi', 'kaunter tiket',
    'taman botani', 'pusat servis', 'kolam renang awam',
  ],
  venue: [
    'dewan serbaguna', 'padang sekolah', 'taman awam', 'pusat komuniti', 'balai raya', 'tepi pantai', 'stadium negeri',
    'muzium negeri', 'dataran bandar', 'perpustakaan negeri',
  ],
  workplace: [
    'pejabat', 'sekolah', 'kilang', 'universiti', 'pasar', 'klinik', 'kebun', 'tempat kerja', 'kelas malam',
    'pusat latihan',
  ],
  schoolPlace: [
    'kantin', 'makmal sains', 'perpustakaan', 'padang sekolah', 'dewan sekolah', 'bilik guru', 'bilik muzik',
    'pusat sumber', 'bengkel kayu', 'kelas sebelah',
  ],
  bookPlace: [
    'perpustakaan kampung', 'perpustakaan sekolah', 'bilik bacaan', 'kedai buku terpakai', 'pusat sumber sekolah', 'gudang penerbit',
  ],
  lodging: [
    'hotel', 'inap desa', 'rumah tumpangan', 'calet', 'rumah rehat', 'pusat peranginan', 'asrama belia', 'pangsapuri',
  ],
  facility: [
    'sarapan', 'tempat letak kereta', 'kolam renang', 'katil tambahan', 'dapur kecil', 'perkhidmatan dobi',
    'tuala bersih', 'bilik keluarga', 'ruang mesyuarat',
  ],
  publicVehicle: [
    'bas', 'bas ekspres', 'bas pertama', 'bas terakhir', 'bas malam', 'bas dua tingkat', 'bas henti-henti',
  ],
  vehicle: ['bas', 'teksi', 'motosikal', 'basikal', 'kereta lama itu', 'van', 'kereta', 'skuter'],
  longVehicle: ['kereta', 'bas', 'van', 'motosikal', 'kereta sewa', 'bas persiaran', 'lori kecil'],
  rental: ['kereta', 'motosikal', 'bot', 'van', 'kayak', 'khemah', 'basikal gunung', 'skuter'],
  side: ['kiri', 'kanan'],
  roadHazard: [
    'lori rosak', 'lembu melintas', 'lubang besar', 'lopak air', 'pokok tumbang', 'sekatan jalan', 'selekoh tajam',
    'batu jatuh', 'jambatan sempit', 'kanak-kanak melintas', 'kerja pembaikan jalan',
  ],
  weatherEvent: [
    'hujan lebat', 'ribut petir', 'angin kencang', 'kabus tebal', 'jerebu', 'banjir kilat', 'hujan batu', 'hujan ribut',
  ],
  weatherAdj: ['panas', 'redup', 'mendung', 'cerah', 'sejuk', 'berangin', 'lembap', 'berkabus', 'baik'],
  skyAdj: ['mendung', 'gelap', 'hitam', 'kelabu', 'berawan'],
  rainGear: ['payung', 'baju hujan', 'payung lipat', 'kasut getah', 'baju panas'],
  roadWeather: ['hujan lebat', 'hujan renyai-renyai', 'hujan batu', 'banjir kilat', 'tumpahan minyak'],
  direction: ['utara', 'selatan', 'timur', 'barat', 'barat daya', 'timur laut', 'tenggara', 'barat laut'],
  wind: ['kencang', 'perlahan', 'lembut', 'sangat kuat', 'tanpa henti', 'sepoi-sepoi bahasa'],
};
