import type {CorpusDomain} from '../corpus.js';

export const travel: CorpusDomain = {
  domain: 'travel',
  sentences: [
    '[en]Flight delay[/en] lagi.',
    'Dah [en]check in[/en]?',
    'Jom [en]travel[/en]!',
    'Kita nak [en]book[/en] hotel mana?',
    '[en]Luggage[/en] aku lebih dua kilo.',
    'Tiket bas dah [en]print[/en], jangan risau.',
    '[en]View[/en] kat atas bukit tu memang cantik.',
    '[en]Homestay[/en] tu dekat dengan pantai, sepuluh minit jalan kaki.',
    'Pesawat kita [en]landing[/en] pukul empat setengah pagi.',
    'Ada [en]sunblock[/en] tak dalam beg kau?',
    '[en]Tour guide[/en] tu cakap laju sangat, aku tak sempat ambil gambar.',
    'Kita naik [en]cable car[/en] dulu, lepas tu makan kat puncak.',
    'Bilik hotel ni ada [en]balcony[/en], dapur kecil dan katil yang empuk.',
    'Aku dah [en]pack[/en] baju, ubat, kamera, [en]charger[/en] dan selipar.',
    'Kenapa [en]boarding pass[/en] kau tak ada nombor tempat duduk?',
    '[en]Itinerary[/en] hari pertama kita [en]simple[/en] je, sampai, makan, lepas tu tidur.',
    'Kat [en]airport[/en] tadi ada budak kecil hilang, nasib baik pengawal jumpa dia dekat kedai mainan.',
    'Kalau nak [en]save budget[/en], baik kita naik bas malam, tidur dalam perjalanan, lepas tu sampai pagi terus jalan-jalan.',
    'Masa [en]snorkelling[/en] hari kedua, kami nampak dua ekor penyu, ikan pari dan batu karang warna ungu yang cantik sangat.',
    'Aku paling suka [en]road trip[/en], sebab boleh berhenti bila-bila masa, singgah warung tepi jalan dan dengar lagu kuat-kuat.',
  ],
  frames: [
    'Aku dah [en]book {stay}[/en] dekat {destination} untuk {nights}.',
    '[en]Flight[/en] kita ke {city} [en]delay[/en] {delayTime} sebab {delayCause}.',
    'Jangan lupa [en]pack {packItem}[/en], cuaca kat {destination} {climate}.',
    'Dari [en]{stay}[/en] kita ke [en]airport[/en], naik {hireVehicle} dalam {minutes} je.',
    '[en]View[/en] dekat {destination} memang {viewWord}, sempat juga aku {travelAct}.',
  ],
};
