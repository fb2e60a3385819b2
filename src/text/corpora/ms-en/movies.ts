import type {CorpusDomain} from '../corpus.js';

export const movies: CorpusDomain = {
  domain: 'movies and games',
  sentences: [
    '[en]Game over[/en] lah!',
    'Jangan [en]spoil[/en]!',
    '[en]Popcorn[/en] siapa ni?',
    'Kau dah tengok [en]trailer[/en] dia?',
    '[en]Ending[/en] dia tak masuk akal langsung.',
    'Aku dah sampai [en]level[/en] dua puluh tiga.',
    '[en]Subtitle[/en] dia laju sangat, tak sempat baca.',
    '[en]Plot twist[/en] tu memang tak sangka.',
    'Siapa pegang [en]remote[/en] televisyen?',
    '[en]Lagging[/en] teruk, sampai aku kalah pusingan pertama.',
    'Filem [en]horror[/en] ni tak seram pun, kucing aku lagi menakutkan.',
    'Kita beli tiket [en]online[/en] je, kalau beratur nanti habis.',
    'Pelakon utama dia [en]handsome[/en], pandai berlakon, suara pun sedap.',
    'Aku suka [en]animation[/en] tu sebab warna dia ceria dan lagu dia senang ingat.',
    'Nak tengok [en]comedy[/en], cerita hantu ke cerita cinta malam ni?',
    '[en]Season[/en] kedua dah keluar, enam [en]episode[/en] semua sekali, jom kita habiskan!',
    'Adik aku main [en]console[/en] dari pagi, sampai ayah cabut wayar dan simpan dalam almari.',
    '[en]To be honest[/en], cerita tu lambat sikit kat permulaan, tapi bila masuk separuh kedua aku tak boleh nak berhenti tengok.',
    'Malam tadi kami main [en]board game[/en] sampai pukul dua, Kavitha menang semua pusingan dan gelakkan kami tak henti-henti.',
    '[en]Soundtrack[/en] filem tu asyik terngiang-ngiang dalam kepala aku, masa mandi, masa masak, masa naik motor pun sama.',
  ],
  frames: [
    'Jom tengok filem [en]{genre}[/en] dengan {name} {weekendWhen}, tiket masih [en]available[/en].',
    'Bagi {name}, [en]{filmPart}[/en] cerita tu {filmOpinion}.',
    '{name} dah sampai [en]level[/en] {level}, aku masih [en]stuck[/en] kat [en]level[/en] {lowLevel}.',
    'Jangan [en]spoil[/en] cerita tu, aku baru tengok {episodes} dengan {kin}.',
    'Malam ni ada [en]game night[/en] dekat rumah {name}, yang kalah kena {forfeit}.',
  ],
};
