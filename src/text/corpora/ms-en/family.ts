import type {CorpusDomain} from '../corpus.js';

export const family: CorpusDomain = {
  domain: 'family chat',
  sentences: [
    '[en]Happy birthday[/en], mak!',
    '[en]Daddy[/en] dah balik!',
    '[en]Good night[/en], sayang.',
    'Mak tanya bila kau nak [en]settle down[/en].',
    'Adik, jangan main [en]game[/en] masa makan.',
    'Siapa nak [en]babysit[/en] anak kakak malam ni?',
    'Atuk suka [en]selfie[/en] dengan kucing dia.',
    'Abang baru [en]propose[/en] dekat Aina, semua orang menangis.',
    '[en]Baby[/en] dia [en]cute[/en] sangat, pipi tembam macam pau.',
    'Ayah tengah [en]repair[/en] basikal adik kat [en]porch[/en] tu.',
    'Tahun ni kita [en]plan reunion[/en] kat kampung, semua sepupu mesti datang.',
    'Mak pesan beli bawang, santan, telur dan [en]butter[/en] sebelum balik.',
    'Nenek dah pandai hantar [en]voice message[/en] panjang-panjang dalam [en]family group[/en] kita.',
    'Kenapa kau tak [en]call[/en] rumah langsung, mak risau tau?',
    'Adik bongsu aku [en]shy[/en] kalau jumpa orang, tapi kat rumah mulut dia tak pernah berhenti.',
    'Kakak aku tengah [en]pregnant[/en] tujuh bulan, jadi semua kerja rumah kami adik-beradik yang [en]handle[/en].',
    '[en]Cousin[/en] aku yang duduk luar negara balik minggu depan, jadi mak dah mula kemas bilik dan tukar cadar.',
    'Masa kecil dulu kami lima beradik tidur dalam satu bilik, bergaduh sebab kipas, tapi sekarang bila teringat rasa [en]touching[/en] pula.',
    '[en]You[/en] jangan marah mak, dia cakap macam tu sebab dia [en]care[/en], bukan sebab nak [en]control[/en] hidup kita.',
    'Ayah cakap [en]okay[/en] je, tapi muka dia nampak kecewa.',
  ],
  frames: [
    '{kin} tengah {homeActivity} sambil [en]video call[/en] dengan {name}.',
    '[en]Birthday[/en] {kin} jatuh pada {date}, jom kita [en]surprise[/en] dia dengan {giftItem}.',
    'Tolong [en]remind[/en] {kin} yang kita kena pergi {familyPlace} {day}.',
    '{kin} tak suka kalau kita {mischief}, nanti dia [en]moody[/en] satu hari.',
    '{child} {name} nak jadi {job} bila besar, [en]so cute[/en] kan?',
  ],
};
