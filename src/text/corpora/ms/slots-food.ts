import type {CorpusSlots} from '../corpus.js';

/** Food and drink: dishes, sweets, drinks, what goes into them, fruit and vegetables. */
// biome-ignore format: as many values a line as fit, one a line would be ten times as long
export const foodSlots: CorpusSlots = {
  dish: [
    'nasi lemak', 'mi goreng', 'roti canai', 'sate ayam', 'laksa', 'rendang daging', 'nasi kerabu', 'mi kari',
    'bubur ayam', 'ikan bakar', 'sup tulang', 'nasi ayam', 'kuetiau goreng', 'ayam masak merah', 'gulai ikan',
    'asam pedas', 'nasi goreng kampung', 'mi bandung', 'soto ayam', 'lontong', 'nasi dagang', 'murtabak', 'ayam percik',
    'tosai',
  ],
  kuih: [
    'kuih lapis', 'onde-onde', 'karipap', 'pisang goreng', 'cucur udang', 'seri muka', 'kuih keria', 'apam balik',
    'bahulu', 'kuih ketayap', 'pulut panggang', 'lepat pisang', 'keropok lekor', 'kuih koci', 'wajik', 'puding jagung',
  ],
  drink: [
    'teh tarik', 'kopi susu', 'sirap limau', 'air kelapa', 'jus oren', 'teh halia', 'air tebu', 'jus tembikai',
    'kopi pekat', 'susu kurma', 'air bandung', 'jus belimbing', 'barli limau', 'koko', 'teh bunga',
  ],
  drinkStyle: ['kurang manis', 'segelas', 'satu lagi', 'kurang gula', 'segelas besar', 'satu bungkus', 'dua gelas'],
  ingredient: [
    'bawang merah', 'bawang putih', 'halia', 'serai', 'cili padi', 'santan', 'daun pandan', 'kunyit', 'daun kari',
    'ketumbar', 'lada hitam', 'asam jawa', 'belacan', 'ikan bilis', 'udang kering', 'lengkuas', 'bunga cengkih',
    'daun limau purut',
  ],
  vegetable: [
    'kangkung', 'bayam', 'lobak merah', 'kubis', 'timun', 'terung', 'kacang panjang', 'bendi', 'tomato', 'sawi',
    'brokoli', 'petola', 'peria', 'cendawan', 'labu', 'ubi keledek', 'pucuk paku',
  ],
  localFruit: [
    'durian', 'rambutan', 'manggis', 'langsat', 'cempedak', 'nangka', 'jambu batu', 'betik', 'belimbing', 'duku',
    'ciku', 'pisang emas', 'mata kucing', 'salak', 'nanas', 'tembikai',
  ],
  importedFruit: [
    'epal', 'anggur', 'oren', 'pir', 'kiwi', 'strawberi', 'ceri', 'delima', 'plum', 'aprikot', 'lemon', 'kurma',
    'beri biru',
  ],
  cookpot: ['periuk', 'kuali', 'belanga', 'mangkuk besar'],
  meal: ['sarapan', 'makan tengah hari', 'makan malam', 'minum petang', 'sahur', 'berbuka puasa'],
  sideDish: [
    'kangkung goreng', 'terung berlada', 'sambal petai', 'tauhu sumbat', 'acar timun', 'kerabu mangga', 'ulam raja',
    'sayur lodeh', 'bayam tumis air', 'pucuk ubi masak lemak',
  ],
  smallDish: [
    'telur dadar', 'sambal belacan', 'keropok ikan', 'telur masin', 'ikan masin', 'budu', 'serunding', 'sup cendawan',
    'papadam', 'tempe goreng',
  ],
  saucy: [
    'kuah kari', 'bubur kacang', 'serawa pisang', 'inti kelapa', 'sambal tumis', 'kuah kacang', 'gulai nangka',
    'bubur jagung', 'jem nanas', 'sup sayur',
  ],
  taste: [
    'cukup pedas', 'terlalu masin', 'masih panas', 'sudah sejuk', 'cukup rasa', 'agak tawar', 'terlalu berminyak',
    'benar-benar sedap',
  ],
  eatery: [
    'medan selera', 'gerai di simpang jalan', 'restoran itu', 'kantin sekolah', 'kedai mamak', 'kafe di tepi sungai',
    'warung di hujung kampung', 'restoran terapung', 'kedai kopi lama', 'gerai Pak Abu',
  ],
  mealtime: ['pagi', 'petang', 'malam', 'rehat', 'tengah hari'],
  grocery: [
    'beras', 'tepung', 'gula', 'garam', 'minyak masak', 'telur', 'susu', 'roti', 'sardin', 'mentega', 'kicap', 'madu',
    'serbuk kopi', 'daun teh', 'mihun',
  ],
  cleaner: [
    'sabun basuh', 'ubat gigi', 'tisu', 'syampu', 'pencuci lantai', 'berus gigi', 'beg sampah', 'peluntur',
    'sabun mandi', 'span',
  ],
};
