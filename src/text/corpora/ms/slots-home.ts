import type {CorpusSlots} from '../corpus.js';

/** The home: devices, rooms, things, chores, and what is on the phone. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const homeSlots: CorpusSlots = {
  device: [
    'lampu', 'kipas siling', 'penyaman udara', 'televisyen', 'radio', 'pembersih udara', 'kipas meja', 'lampu hiasan',
    'pelembap udara', 'pembesar suara', 'komputer', 'robot penyapu', 'lampu siling',
  ],
  room: [
    'ruang tamu', 'dapur', 'bilik tidur utama', 'ruang makan', 'bilik tetamu', 'bilik bacaan', 'bilik belakang',
    'tingkat atas', 'tingkat bawah', 'ruang kerja', 'bilik kakak', 'bilik nenek', 'ruang keluarga', 'bilik adik',
  ],
  appliance: [
    'mesin basuh', 'peti sejuk', 'ketuhar', 'periuk nasi', 'cerek elektrik', 'mesin pengering', 'pemanas air',
    'dapur gas', 'pengisar', 'seterika', 'penapis air', 'pembakar roti', 'mesin jahit', 'mesin pencuci pinggan',
    'penyedut hampagas',
  ],
  opening: [
    'pintu depan', 'pintu pagar', 'tingkap dapur', 'pintu garaj', 'tingkap belakang', 'pintu gelangsar', 'pintu dapur',
    'tingkap bilik air', 'jeriji besi', 'pintu belakang',
  ],
  furniture: [
    'sofa', 'meja makan', 'almari baju', 'rak buku', 'kerusi rotan', 'meja tulis', 'katil', 'meja solek', 'meja kopi',
    'rak kasut', 'kabinet dapur', 'bangku panjang',
  ],
  lostThing: [
    'kunci kereta', 'cermin mata', 'payung', 'dompet', 'jam tangan', 'gunting', 'lampu suluh', 'pengecas', 'buku nota',
    'sapu tangan', 'sikat', 'botol air',
  ],
  choreMen: [
    'menyapu lantai', 'membasuh pinggan', 'melipat baju', 'mengelap tingkap', 'menyiram pokok bunga', 'mencuci kereta',
    'memotong rumput', 'menggosok baju', 'membersihkan longkang', 'menukar cadar', 'mengemas stor',
  ],
  chore: [
    'buang sampah', 'jemur kain', 'tutup paip air', 'kunci pintu pagar', 'beri kucing makan', 'simpan payung',
    'kemas katil', 'isi semula botol air', 'alihkan kereta', 'rendam pakaian putih', 'panaskan lauk',
  ],
  restAtHome: [
    'duduk', 'berehat', 'makan', 'berkumpul', 'bersarapan', 'belajar', 'bermain catur', 'menonton filem', 'membaca',
    'minum petang',
  ],
  music: [
    'lagu keroncong', 'lagu tradisional', 'muzik klasik', 'lagu kanak-kanak', 'irama zapin', 'lagu dangdut',
    'lagu ghazal', 'lagu hari raya', 'muzik gamelan', 'bunyi hujan', 'siaran berita', 'lagu balada', 'irama joget',
    'lagu nasyid',
  ],
  sendable: [
    'gambar', 'video', 'lokasi', 'nombor telefon', 'alamat', 'resit', 'pautan', 'mesej suara', 'jadual penerbangan',
    'kod tempahan', 'salinan pasport', 'butiran akaun',
  ],
  phonePart: [
    'kamera', 'skrin', 'pembesar suara', 'bateri', 'mikrofon', 'pengecas', 'sarung', 'butang kuasa', 'pelindung skrin',
    'fon telinga',
  ],
  app: [
    'aplikasi cuaca', 'aplikasi perbankan', 'peta digital', 'kalendar', 'galeri gambar', 'peti mel', 'pemain muzik',
    'kamus digital', 'aplikasi kesihatan', 'laman sekolah', 'aplikasi tempahan teksi',
  ],
  percent: [
    'lima', 'sepuluh', 'lima belas', 'dua puluh', 'dua puluh lapan', 'tiga puluh tiga', 'tujuh', 'dua belas',
    'empat puluh satu', 'tiga',
  ],
};
