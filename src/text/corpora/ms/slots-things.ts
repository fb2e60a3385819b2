import type {CorpusSlots} from '../corpus.js';

/** Things bought and packed, work and school, sport, animals and plants, news, tales. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const thingSlots: CorpusSlots = {
  clothing: [
    'kasut sukan', 'baju kurung', 'seluar panjang', 'tudung sutera', 'baju hujan', 'tali pinggang', 'topi', 'kemeja',
    'selendang', 'sarung tangan', 'kain pelikat', 'jaket', 'selipar getah', 'baju melayu',
  ],
  homeGood: [
    'kerusi rotan', 'selimut tebal', 'bantal peluk', 'tikar mengkuang', 'lampu tidur', 'set pinggan mangkuk',
    'pasu bunga', 'langsir', 'rak buku', 'jam dinding', 'permaidani', 'periuk kaca', 'bingkai gambar', 'sangkar burung',
  ],
  colour: [
    'merah', 'biru', 'hijau', 'kuning', 'hitam', 'putih', 'ungu', 'kelabu', 'jingga', 'merah jambu', 'coklat',
    'biru muda', 'hijau tua', 'kuning air', 'merah hati',
  ],
  size: ['kecil', 'sederhana', 'besar', 'paling besar', 'kanak-kanak', 'dewasa'],
  payment: ['wang tunai', 'kad debit', 'kad kredit', 'dompet digital', 'cek', 'pindahan bank'],
  packClothes: [
    'baju sejuk', 'tuala', 'stoking', 'kasut mendaki', 'baju renang', 'selipar', 'topi jerami', 'kain sarung',
    'pakaian salin',
  ],
  packGear: [
    'lampu suluh', 'pasport', 'kamera', 'khemah', 'losen pelindung matahari', 'ubat nyamuk', 'botol air', 'peta',
    'pisau lipat', 'kad pengenalan',
  ],
  souvenir: [
    'kain batik', 'tikar anyaman', 'manik-manik', 'topeng kayu', 'pasu tembikar', 'bakul rotan', 'pua kumbu',
    'rantai kunci', 'baju kaus',
  ],
  souvenirFood: [
    'kek lapis', 'ikan masin', 'amplang', 'madu kelulut', 'lada hitam', 'kopi tempatan', 'gula apong',
    'keropok amplang',
  ],
  tourTopic: [
    'sejarah', 'asal usul nama', 'flora dan fauna', 'kisah rakyat', 'cara hidup penduduk', 'batu-batuan lama',
    'haiwan liar',
  ],
  document: [
    'laporan bulanan', 'invois', 'surat tawaran', 'kertas cadangan', 'minit mesyuarat', 'borang cuti', 'kontrak sewa',
    'jadual kerja', 'belanjawan tahunan', 'senarai peserta', 'slip gaji', 'penyata akaun', 'sijil asal', 'pelan lantai',
  ],
  docState: [
    'ditandatangani', 'dicetak', 'disemak', 'dihantar', 'disimpan', 'diterima', 'diluluskan', 'dikemas kini',
    'diterjemahkan',
  ],
  workTask: [
    'menyiapkan laporan bulanan', 'menyemak invois', 'menghantar sebut harga', 'mengemas kini jadual',
    'membalas surat pelanggan', 'menyediakan minit mesyuarat', 'menemu duga calon', 'melawat tapak projek',
    'menandatangani kontrak', 'membuat pembentangan', 'mengira stok', 'melatih pekerja baharu', 'merancang bengkel',
    'menguji perisian',
  ],
  officeChore: [
    'menelefon pembekal', 'mengemas meja', 'mencetak borang', 'menyusun fail', 'membancuh kopi',
    'membeli dakwat pencetak', 'mengambil bungkusan', 'memesan alat tulis',
  ],
  workTopic: [
    'belanjawan', 'jadual cuti', 'projek baharu', 'keselamatan kilang', 'pelan jualan', 'aduan pelanggan',
    'latihan pekerja', 'hari keluarga', 'pembelian mesin',
  ],
  subject: [
    'Matematik', 'Sains', 'Sejarah', 'Geografi', 'Bahasa Melayu', 'Bahasa Inggeris', 'Pendidikan Seni', 'Fizik',
    'Kimia', 'Biologi', 'Ekonomi', 'Muzik', 'Sains Komputer', 'Bahasa Arab',
  ],
  schoolItem: [
    'pensel', 'pembaris', 'buku latihan', 'pemadam', 'kalkulator', 'kamus', 'jangka lukis', 'pengasah pensel',
    'buku teks', 'botol air',
  ],
  artItem: [
    'pensel warna', 'berus lukisan', 'cat air', 'kertas warna', 'gam', 'krayon', 'gunting', 'tanah liat', 'benang bulu',
  ],
  studyTask: [
    'menyiapkan kerja rumah', 'menghafal sifir', 'menulis karangan', 'membaca sajak', 'menyalin nota', 'menjawab kuiz',
    'melukis peta', 'mengulang kaji pelajaran', 'menampal poster', 'mengira luas segi tiga',
  ],
  className: ['Melur', 'Cempaka', 'Anggerik', 'Mawar', 'Teratai', 'Kenanga', 'Dahlia', 'Seroja'],
  club: [
    'Kelab Sains', 'Persatuan Sejarah', 'Kelab Seni', 'Kelab Fotografi', 'Pasukan Pengakap', 'Kelab Alam Sekitar',
    'Persatuan Bahasa', 'Kelab Keusahawanan',
  ],
  sport: [
    'badminton', 'bola sepak', 'sepak takraw', 'bola jaring', 'hoki', 'pingpong', 'skuasy', 'tenis', 'bola keranjang',
    'bola tampar', 'boling', 'ragbi', 'kriket',
  ],
  athletic: [
    'lompat jauh', 'lari seratus meter', 'renang gaya bebas', 'lontar peluru', 'lompat tinggi', 'lumba basikal',
    'rejam lembing', 'lari berpagar', 'terjun papan anjal', 'lumba jalan kaki',
  ],
  boardGame: ['catur', 'congkak', 'dam', 'teka silang kata', 'batu seremban', 'gasing', 'tarik tali', 'sukaneka'],
  medal: ['emas', 'perak', 'gangsa'],
  wildAnimal: [
    'gajah', 'harimau', 'tapir', 'beruang matahari', 'rusa', 'kancil', 'landak', 'tenggiling', 'biawak', 'musang',
    'kijang', 'seladang', 'ular sawa', 'babi hutan', 'pelanduk', 'badak',
  ],
  habitat: [
    'tepi sungai', 'pinggir hutan', 'kaki bukit', 'paya', 'tebing tasik', 'ladang kelapa sawit', 'jalan balak',
    'pinggir kampung',
  ],
  wildPlace: [
    'hutan itu', 'zoo', 'lembah ini', 'taman negara', 'seberang sungai', 'kawasan tanah tinggi', 'pulau itu',
    'kawasan itu',
  ],
  bird: [
    'burung merbah', 'burung murai', 'burung kelicap', 'burung punai', 'burung tukang', 'burung enggang',
    'burung hantu', 'burung raja udang', 'burung merpati', 'burung tiong',
  ],
  pet: ['kucing', 'arnab', 'hamster', 'kura-kura', 'anak kucing', 'ayam serama', 'kucing Parsi'],
  farmAnimal: ['lembu', 'kambing', 'kerbau', 'biri-biri', 'arnab', 'kuda', 'rusa'],
  farmBird: ['itik', 'ayam', 'angsa', 'puyuh', 'ayam belanda', 'merpati'],
  tree: [
    'pokok kelapa', 'pokok ara', 'pokok meranti', 'pokok jati', 'pokok mangga', 'pokok cengal', 'pokok sena',
    'pokok durian', 'pokok hujan-hujan', 'pokok ketapang',
  ],
  flower: [
    'bunga raya', 'bunga ros', 'bunga melur', 'orkid', 'bunga teratai', 'bunga kemboja', 'bunga kenanga',
    'bunga cempaka', 'bunga matahari', 'bunga kertas', 'bunga lili',
  ],
  event: [
    'pesta buku', 'karnival jualan', 'pertandingan memasak', 'gotong-royong', 'konsert amal', 'pameran lukisan',
    'larian amal', 'bengkel kraf', 'majlis perpisahan', 'kejohanan badminton', 'ceramah kesihatan',
    'persembahan wayang kulit', 'pesta makanan', 'hari sukan',
  ],
  authority: [
    'kerajaan negeri', 'majlis perbandaran', 'pejabat daerah', 'majlis daerah', 'pihak berkuasa tempatan',
    'dewan bandar raya',
  ],
  newsAction: [
    'menaik taraf balai raya', 'membaiki jalan yang rosak', 'menganjurkan pesta buku',
    'melancarkan kempen kitar semula', 'menanam seribu batang pokok', 'mengagihkan bantuan banjir',
    'menutup jambatan lama', 'membuka perpustakaan baharu', 'memperkenalkan bas percuma', 'memasang lampu jalan',
  ],
  newsTopic: [
    'pembukaan jambatan baharu', 'kejayaan petani muda', 'penemuan spesies orkid', 'projek tenaga suria',
    'kempen derma darah', 'lumba bot', 'pemulihan terumbu karang', 'pertandingan wau', 'kelahiran anak badak',
  ],
  aid: [
    'bantuan banjir', 'bekalan makanan', 'bekalan air bersih', 'kunci rumah baharu', 'baucar buku', 'selimut dan ubat',
    'benih padi', 'geran perniagaan',
  ],
  advice: [
    'menjimatkan air', 'menjauhi kawasan pantai', 'memakai pelitup muka', 'mengelakkan jalan itu',
    'mematuhi arahan pasukan penyelamat', 'tidak membakar sampah', 'menggunakan pengangkutan awam',
  ],
  peopleGroup: [
    'murid kelas itu', 'pelanggan kami', 'penduduk kampung', 'pekerja kilang', 'pelancong asing', 'pendengar radio',
    'peserta bengkel',
  ],
  serviceOption: [
    'bercakap dengan pegawai kami', 'menyemak baki', 'membuat aduan', 'menukar bahasa', 'mendengar sekali lagi',
    'membatalkan tempahan', 'mengesahkan alamat',
  ],
  hero: [
    'seorang puteri', 'seorang nelayan tua', 'seorang pengembara', 'seorang pahlawan', 'seorang tukang emas',
    'seorang budak gembala', 'seorang pendekar muda', 'seekor kancil', 'seorang janda miskin', 'seorang saudagar',
    'seorang pemburu', 'seorang dayang istana',
  ],
  heroDef: [
    'puteri itu', 'nelayan tua itu', 'sang kancil', 'pendekar muda itu', 'Si Tanggang', 'budak gembala itu',
    'saudagar itu', 'hulubalang itu', 'si bongsu', 'tukang emas itu',
  ],
  royal: [
    'baginda raja', 'permaisuri', 'bendahara', 'puteri bongsu', 'putera mahkota', 'nakhoda kapal', 'tok penghulu',
  ],
  treasure: [
    'cincin ajaib', 'keris emas', 'seruling perak', 'batu permata', 'mahkota emas', 'cermin sakti', 'pedang pusaka',
    'telur emas', 'kalung zamrud',
  ],
  treasureB: [
    'rantai mutiara', 'sehelai kain songket', 'sebuku gaharu', 'gelang delima', 'wang perak', 'tembikar lama',
    'sebilah pisau berkarat',
  ],
  shiny: ['berkilauan', 'bercahaya', 'sungguh indah', 'tidak ternilai', 'sangat luar biasa', 'memancarkan sinar'],
  storyPlace: [
    'di sebuah kampung nelayan', 'di dalam hutan tebal', 'di puncak gunung', 'di sebuah istana', 'di pulau terpencil',
    'di tepi tasik biru', 'di hulu sungai', 'di sebuah negeri yang makmur', 'di kuala yang sunyi',
  ],
  storyTime: ['hari', 'malam', 'petang', 'pagi', 'senja'],
  journey: [
    'berjalan tujuh hari tujuh malam', 'merentas lautan', 'mendaki tiga buah gunung', 'belayar selama sebulan',
    'mengharungi ribut', 'tersesat di dalam rimba', 'menunggang kuda sehari suntuk',
  ],
  monster: ['naga', 'gergasi', 'buaya putih', 'harimau jelmaan', 'ular besar', 'raksasa', 'burung garuda'],
  badTrait: ['sombong', 'tamak', 'malas', 'bercakap bohong', 'dengki', 'mencuri', 'lupa diri', 'berkelahi'],
};
