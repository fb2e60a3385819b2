import type {CorpusDomain} from '../corpus.js';

export const weekend: CorpusDomain = {
  domain: 'weekend plans',
  sentences: [
    '[en]Weekend[/en] ni macam mana?',
    'Jom [en]hiking[/en]!',
    '[en]You free[/en] tak?',
    'Kau nak [en]join[/en] tak esok?',
    '[en]Sorry[/en], petang esok aku [en]full[/en].',
    'Aku [en]free[/en] pagi Ahad je.',
    'Kita [en]barbecue[/en] kat rumah Hafiz, jom!',
    '[en]Brunch[/en] kat kafe baru tu, nak tak?',
    'Bangun lambat, lepas tu [en]movie marathon[/en].',
    'Kali ni Suraya pula yang [en]organise[/en] kot.',
    'Hujan kot petang ni, baik kita [en]postpone[/en].',
    '[en]Plan[/en] asal nak pergi berkhemah, tapi hujan pula dari pagi.',
    'Kita [en]meet up[/en] kat stesen pukul sepuluh, jangan ada yang lambat.',
    'Aku cadang [en]picnic[/en], Kumar cadang [en]bowling[/en], Siti pula nak tidur je.',
    'Kalau semua orang [en]confirm[/en] datang, baru aku berani tempah meja.',
    'Hujung minggu ni aku nak [en]clear[/en] almari, basuh langsir dan cat pagar.',
    'Kau ada [en]suggestion[/en] lain, selain tengok wayang dan makan?',
    'Tak payah [en]fancy[/en] sangat, asalkan dapat duduk borak panjang sambil minum kopi dah cukup bagi aku.',
    '[en]By the way[/en], Sabtu ni ada pasar seni dekat tepi sungai, boleh tengok lukisan, beli kraf dan dengar muzik [en]live[/en].',
    'Setiap kali kita buat [en]plan[/en] dalam [en]group[/en], mesti dua puluh orang setuju, tapi bila tiba hari tu tiga orang je muncul.',
  ],
  frames: [
    'Jom [en]{weekendAct}[/en] {weekendWhen}, {name} pun nak [en]join[/en].',
    'Kalau {planTrouble}, kita tukar je [en]plan {weekendAct}[/en] tu ke {day}.',
    '{name} tak dapat [en]join {weekendAct}[/en] {weekendWhen} sebab kena {duty}.',
    'Kita [en]meet up[/en] dekat {meetPlace} pukul {hour}, lepas tu terus {nextAct}.',
    '[en]Weekend[/en] ni aku nak {restAct} dengan {kin}, jangan kacau tau.',
  ],
};
