import type {CorpusDomain} from '../corpus.js';

export const study: CorpusDomain = {
  domain: 'study and exams',
  sentences: [
    '[en]Exam[/en] esok!',
    'Dah [en]revise[/en] belum?',
    '[en]Assignment[/en] siap.',
    '[en]Lecturer[/en] tu suka bagi kuiz mengejut.',
    'Kau [en]understand[/en] tak bab tiga ni?',
    'Aku [en]blank[/en] terus masa jawab soalan terakhir.',
    'Boleh aku [en]copy[/en] nota kau sekejap?',
    'Jom [en]study group[/en] kat perpustakaan petang ni.',
    '[en]Result[/en] keluar hari Khamis, aku dah mula berdebar.',
    '[en]Yes[/en], aku [en]pass[/en] semua subjek!',
    'Berapa [en]page[/en] kena tulis untuk esei ni?',
    '[en]Presentation[/en] kumpulan kita nombor dua, lepas kumpulan Mei Ling.',
    'Subjek yang aku suka [en]biology, physics[/en], sejarah dan seni, yang lain biasa je.',
    'Cikgu cakap [en]handwriting[/en] aku macam cakar ayam, susah nak bagi markah.',
    'Kau selalu buat kerja [en]last minute[/en], lepas tu [en]stress[/en] sendiri kan.',
    'Aku dah [en]register[/en] kelas tambahan setiap hari Sabtu, pukul sembilan sampai dua belas.',
    'Dia dapat [en]scholarship[/en] penuh ke luar negara, mak ayah dia bangga sangat.',
    'Semester ni aku ambil enam subjek sekali gus, jadi hujung minggu pun kena duduk depan [en]laptop[/en] siapkan [en]assignment[/en].',
    'Malam sebelum periksa, jangan paksa diri hafal semua benda, cukup sekadar baca [en]short notes[/en] dan tidur awal supaya otak [en]fresh[/en].',
    '[en]Classmate[/en] aku yang paling pendiam sebenarnya paling [en]talented[/en], dia boleh main biola, melukis dan cakap empat bahasa.',
  ],
  frames: [
    '[en]Exam[/en] {subject} hari {weekday}, kau dah habis [en]{studyVerb}[/en] belum?',
    '[en]Lecturer[/en] tu nak kita [en]submit {studyPaper}[/en] pasal {studyTopic} sebelum {day}.',
    '{name} dapat {grade} untuk {subject}, padahal dia cuma [en]study[/en] {studyTime}.',
    'Boleh [en]explain[/en] sikit pasal {studyTopic}, aku masih [en]{confused}[/en] lah.',
    'Jom [en]study[/en] {subject} dekat {studyPlace} {day}, nanti aku bawa [en]{stationery}[/en].',
  ],
};
