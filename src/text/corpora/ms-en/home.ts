import type {CorpusDomain} from '../corpus.js';

export const home: CorpusDomain = {
  domain: 'home',
  sentences: [
    '[en]Switch on[/en] kipas.',
    '[en]Off[/en] lampu.',
    'Siapa [en]mop[/en] lantai?',
    'Ada [en]laundry[/en] lagi dalam mesin ni.',
    '[en]Aircon[/en] tu bocor lagi, air menitik.',
    'Jangan [en]on[/en] televisyen kuat sangat.',
    'Sinki tersumbat, kena panggil [en]plumber[/en]!',
    '[en]Timer[/en] ketuhar dah bunyi, cepat angkat kek!',
    'Sabun basuh pinggan dah [en]finish[/en].',
    'Tolong [en]vacuum[/en] bawah katil sekali, banyak habuk kat situ.',
    'Aku nak [en]paint[/en] dinding bilik warna hijau muda, macam daun pisang.',
    'Bila [en]technician[/en] tu nak datang tengok peti sejuk kita?',
    '[en]Neighbour[/en] baru kita ramah, semalam dia bagi sepinggan kuih lapis.',
    'Langsir, tikar, cadar dan [en]cushion[/en] semua aku basuh hari Sabtu.',
    'Kalau keluar rumah, pastikan [en]double check[/en] gas, paip dan pintu belakang.',
    '[en]Light bulb[/en] kat tangga tu berkelip-kelip, esok aku tukar yang baru.',
    'Kucing jiran masuk ikut [en]window[/en] dapur pukul tiga pagi, lepas tu curi ikan atas meja.',
    'Hujung tahun ni kami nak [en]renovate[/en] dapur, tapi kos dia lebih sepuluh ribu ringgit, jadi kena kumpul duit dulu.',
    'Sejak ada [en]robot vacuum[/en], kerja rumah aku jadi ringan, tapi kadang-kadang dia tersangkut bawah sofa dan bising minta tolong.',
    '[en]Housemate[/en] aku kalau masak memang sedap, cuma lepas tu dapur jadi macam kapal karam dan aku yang kena [en]clean up[/en].',
  ],
  frames: [
    'Tolong [en]{switchVerb}[/en] {appliance} kat {room}, aku tengah [en]busy[/en].',
    '{kin} dah [en]{cleanVerb}[/en] {room} ke belum?',
    'Aku dah panggil [en]technician[/en] sebab {homeFault}, {day} baru dia sampai.',
    'Nanti {furniture} yang kita [en]order[/en] sampai {day}, tolong kosongkan {room} dulu.',
    'Siapa yang tinggalkan {mess} kat {room}, [en]please[/en] lah kemas.',
  ],
};
