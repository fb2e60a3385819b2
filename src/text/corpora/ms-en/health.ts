import type {CorpusDomain} from '../corpus.js';

export const health: CorpusDomain = {
  domain: 'health',
  sentences: [
    '[en]Get well soon[/en], ya.',
    'Aku tak [en]fit[/en].',
    '[en]Appointment[/en] pukul berapa?',
    '[en]Fever[/en] lagi?',
    'Aku kena [en]food poisoning[/en] semalam.',
    'Minum air banyak sikit, jangan sampai [en]dehydrated[/en].',
    'Doktor bagi aku [en]painkiller[/en] untuk tiga hari.',
    '[en]Blood pressure[/en] ayah dah turun, syukur sangat, doktor pun puji.',
    'Kau dah makan [en]antibiotic[/en] tu sampai habis?',
    'Sakit kepala ni mesti sebab aku [en]skip breakfast[/en] lagi.',
    '[en]Nurse[/en] tu lembut, langsung tak rasa sakit masa dia cucuk.',
    'Aku ada [en]allergy[/en] dengan udang, kacang dan habuk, jadi kena hati-hati.',
    '[en]Dentist[/en] cakap aku kena buat [en]scaling[/en] setiap enam bulan.',
    'Mata aku cepat letih sebab tengok [en]screen[/en] lapan jam sehari.',
    'Kenapa tak ambil [en]medical leave[/en] je, kalau badan dah lemah macam tu?',
    'Mak kena kurangkan gula, jadi kami semua pun ikut makan [en]healthy[/en] sekali.',
    'Sejak aku tidur awal dan kurangkan kopi, [en]gastric[/en] aku dah jarang datang, muka pun nampak lebih [en]fresh[/en].',
    '[en]Pharmacist[/en] tu pesan, ubat batuk ni boleh buat mengantuk, jadi jangan memandu lepas makan dan jangan campur dengan ubat lain.',
    'Lutut aku bengkak lepas jatuh tangga, bila dah buat [en]scan[/en] baru tahu ada urat yang koyak sikit.',
    '[en]Relax[/en], tarik nafas dalam-dalam!',
  ],
  frames: [
    '{kin} ada [en]appointment[/en] dengan {doctor} {day}, {clock}.',
    'Aku {symptom} sejak {since}, rasa macam kena ambil [en]medical leave[/en].',
    'Doktor suruh kurangkan {badFood} dan banyakkan {goodFood}, baru badan [en]{fitWord}[/en].',
    '{name} terpaksa [en]cancel[/en] rancangan {day} sebab dia {symptom} sejak {since}.',
    'Dah buat [en]{medicalTest}[/en] belum, {kin} risau tengok kau {lookSick}.',
  ],
};
