import type {CorpusDomain} from '../corpus.js';

export const sports: CorpusDomain = {
  domain: 'sports and gym',
  sentences: [
    '[en]Warm up[/en] dulu.',
    'Cantik, [en]nice shot[/en]!',
    '[en]Gym[/en] tutup?',
    'Kau [en]support team[/en] mana?',
    'Aku [en]jogging[/en] tiga kilometer pagi tadi.',
    '[en]Referee[/en] tu macam tak nampak je.',
    'Kita kalah masa [en]penalty[/en], sedih betul.',
    '[en]Coach[/en] suruh lari sepuluh pusingan.',
    'Badan aku [en]sore[/en] lepas angkat berat semalam, nak duduk pun susah.',
    '[en]Personal trainer[/en] aku tegas, tapi dia selalu bagi semangat.',
    'Gelanggang badminton dah [en]fully booked[/en] sampai hujung bulan ni.',
    'Siapa nak jadi [en]goalkeeper[/en], kalau semua orang tak nak?',
    'Dia cedera kat [en]ankle[/en], jadi dua minggu kena duduk [en]bench[/en] je.',
    'Hari ni [en]workout[/en] aku dua puluh [en]squat[/en], lima belas [en]push up[/en] dan sepuluh minit lompat tali.',
    'Jangan lupa [en]stretching[/en] lepas lari, nanti kaki kejang tengah malam.',
    'Gol minit terakhir tu memang [en]unbelievable[/en], satu kampung menjerit!',
    'Aku baru beli [en]yoga mat[/en], tapi sampai sekarang jadi tempat tidur kucing.',
    'Masa [en]half time[/en] kita ketinggalan dua gol, tapi lepas [en]coach[/en] tukar pemain tengah, terus [en]score[/en] tiga kali berturut-turut.',
    'Walaupun dapat nombor dua belas je, aku puas hati sebab ini kali pertama aku habiskan larian dua puluh kilometer [en]non stop[/en].',
    'Umur mak lima puluh tahun, tapi setiap pagi dia [en]power walk[/en] keliling taman, lagi laju daripada aku yang muda ni.',
  ],
  frames: [
    '{name} {trainFreq} [en]{gymAct}[/en] dekat {sportPlace}, patutlah makin {fitLook}.',
    'Kita kurang seorang pemain untuk {game} {day}, kau nak [en]join[/en] tak?',
    '[en]Score[/en] sekarang {score}, tinggal {minutesLeft} lagi, {teamMood}.',
    '[en]Coach[/en] suruh kita buat {reps} [en]{exercise}[/en] sebelum {drill}.',
    'Lepas [en]{gymAct}[/en], jangan lupa {afterSport}, kalau tak nanti {bodyResult}.',
  ],
};
