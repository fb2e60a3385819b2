import type {CorpusSlots} from '../corpus.js';

/** What is eaten, driven, bought and travelled to. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const outSlots: CorpusSlots = {
  dish: [
    'nasi goreng kampung', 'mi kari', 'nasi ayam', '[en]fried chicken[/en]', '[en]fish and chips[/en]',
    '[en]chicken chop[/en]', 'roti canai', '[en]mushroom soup[/en]', 'kuetiau sup', 'nasi lemak', 'burger ayam',
    '[en]grilled fish[/en]', 'tomyam',
  ],
  westernDish: [
    'fish and chips', 'chicken chop', 'mushroom soup', 'grilled fish', 'chicken wrap', 'cheese burger', 'salad',
  ],
  drink: [
    'teh tarik', 'kopi ais', 'sirap limau', '[en]iced latte[/en]', '[en]fresh orange[/en]', '[en]lemon tea[/en]',
    'air suam', '[en]hot chocolate[/en]', 'teh ais', '[en]apple juice[/en]', 'air kelapa',
  ],
  kuih: ['kuih lapis', 'karipap', 'cucur udang', 'pisang goreng', 'seri muka', 'onde-onde'],
  riderPlace: [
    'depan pagar', 'kat lobi', 'bawah [en]block[/en] kita', 'depan pejabat', 'kat pondok pengawal',
    'tepi [en]guard house[/en]',
  ],
  foodFault: [
    'dah sejuk', 'masin sangat', 'tak ada sudu', '[en]spicy[/en] sangat', 'tak cukup pedas', 'kurang rasa',
    'kurang [en]fresh[/en]', 'sikit sangat',
  ],
  treatReason: [
    'dia baru dapat gaji', 'dia menang cabutan bertuah', 'dia lulus [en]interview[/en]',
    'minggu ni [en]birthday[/en] dia', 'dia dapat [en]promotion[/en]', 'dia baru beli kereta', 'dia dapat anak pertama',
  ],
  freebie: [
    'satu [en]dessert[/en]', 'segelas teh ais', 'semangkuk sup', '[en]delivery[/en]', '[en]garlic bread[/en]',
    'kentang goreng', 'aiskrim', '[en]extra cheese[/en]', 'sebungkus keropok',
  ],
  road: [
    '[en]highway[/en] utara', 'jalan besar', 'plaza tol', 'simpang empat', '[en]flyover[/en] tu',
    '[en]roundabout[/en] tu', 'jambatan', '[en]traffic light[/en] tu', 'terowong', 'selekoh tajam tu', 'depan sekolah',
  ],
  jamCause: [
    'ada [en]accident[/en]', 'lori rosak', 'lampu isyarat tak hidup', 'pokok tumbang', 'ada [en]road block[/en]',
    'air naik', 'jalan tengah kena turap', 'semua orang balik kampung', 'ada [en]event[/en]',
  ],
  giveRide: ['drop', 'pick up', 'fetch'],
  place: [
    'stesen tren', 'lapangan terbang', '[en]mall[/en] tu', 'rumah nenek', 'pejabat pos', 'hentian bas', 'klinik gigi',
    '[en]office[/en]', 'sekolah adik', '[en]gym[/en]', 'perpustakaan', 'pasar besar',
  ],
  carPart: ['gearbox', 'radiator', 'wiper', 'side mirror', 'bumper', 'headlamp', 'aircon', 'absorber'],
  carFault: ['rosak', 'perlu diganti', 'ada [en]problem[/en]', 'buat hal lagi', 'dah teruk', 'kena [en]repair[/en]'],
  parkState: ['selalu penuh', 'mahal', 'susah nak cari', 'sempit', '[en]limited[/en]', 'jauh sangat'],
  vehicle: ['tren', 'bas', 'teksi', 'motor', '[en]shuttle bus[/en]', 'basikal'],
  badHabit: [
    'potong [en]queue[/en]', 'pecut', '[en]double park[/en]', 'berhenti mengejut', 'tengok telefon',
    'tak bagi [en]signal[/en]', 'masuk ikut kiri',
  ],
  clothing: ['dress', 'jacket', 'blouse', 'hoodie', 'sweater', 'cardigan', 'skirt', 'polo shirt', 'blazer'],
  colour: [
    'hitam', 'putih', 'biru tua', 'merah', 'hijau', 'kelabu', 'coklat', 'ungu', '[en]pink[/en]', '[en]beige[/en]',
    'kuning', '[en]maroon[/en]', 'krim', '[en]light blue[/en]',
  ],
  size: ['kecil', 'sederhana', 'besar', 'paling besar'],
  gadget: [
    'power bank', 'speaker', 'headphone', 'keyboard', 'mouse', 'charger', 'blender', 'toaster', 'hair dryer',
    'table lamp', 'webcam', 'air fryer', 'rice cooker',
  ],
  boughtWhen: ['bulan lepas', 'minggu lepas', 'dua minggu lepas', 'masa cuti tu', 'masa [en]sale[/en] tu'],
  parcelFault: [
    'yang sampai warna lain', 'kotak dia kemek', 'tak ada [en]warranty[/en]', 'sampai dua minggu lambat',
    '[en]seller[/en] tak balas mesej', 'baru guna dah rosak', 'tak sama macam dalam gambar',
  ],
  giftItem: [
    '[en]perfume[/en]', 'jam tangan', '[en]wallet[/en]', 'selimut', '[en]jacket[/en]', '[en]sandals[/en]',
    '[en]sunglasses[/en]', '[en]sneakers[/en]', '[en]travel bag[/en]', 'baju baru',
  ],
  lookWord: [
    '[en]nice[/en]', '[en]elegant[/en]', '[en]cute[/en]', 'cantik', 'kemas', '[en]simple[/en]', 'menarik',
    '[en]classy[/en]', 'lawa',
  ],
  refundVerb: ['refund', 'exchange', 'return'],
  refundIf: [
    'tak muat', 'rosak', 'warna tak kena', 'resit dah hilang', '[en]tag[/en] dah koyak', 'tak [en]match[/en]',
    'dah buka kotak',
  ],
  stay: ['hotel', 'homestay', 'chalet', 'guest house', 'resort', 'apartment', 'villa'],
  destination: [
    'Langkawi', 'Pulau Pinang', 'Melaka', 'Kuching', 'Kundasang', 'Ipoh', 'Kota Bharu', 'Tioman', 'Taiping',
    'Kuala Terengganu',
  ],
  nights: ['satu malam', 'dua malam', 'tiga malam', 'empat malam', 'seminggu'],
  city: ['Kuching', 'Langkawi', 'Jakarta', 'Bangkok', 'Tokyo', 'Kota Kinabalu', 'Seoul', 'Medan', 'Singapura', 'Sibu'],
  delayTime: ['sejam', 'dua jam', 'tiga jam', 'tiga puluh minit', 'empat puluh lima minit'],
  delayCause: [
    'hujan lebat', 'ribut', 'jerebu', '[en]technical problem[/en]', 'cuaca buruk', 'kabus', '[en]crew[/en] tak cukup',
  ],
  packItem: ['sunblock', 'jacket', 'sunglasses', 'umbrella', 'power bank', 'towel', 'raincoat'],
  climate: ['tak menentu', 'panas sangat', 'kadang-kadang hujan', '[en]unpredictable[/en]', 'berubah-ubah'],
  hireVehicle: ['teksi', 'bas', '[en]shuttle bus[/en]', 'van', 'kereta sewa'],
  viewWord: ['cantik', '[en]amazing[/en]', '[en]stunning[/en]', 'menenangkan', '[en]awesome[/en]', 'lawa'],
  travelAct: [
    'ambil gambar', '[en]jogging[/en] waktu pagi', '[en]shopping[/en]', 'makan laksa', 'beli [en]souvenir[/en]',
    '[en]hiking[/en]', 'tengok matahari terbit', 'naik basikal',
  ],
};
