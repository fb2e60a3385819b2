import type {CorpusDomain} from '../corpus.js';

export const feelings: CorpusDomain = {
  domain: 'feelings',
  sentences: [
    'Aku [en]okay[/en].',
    '[en]Seriously[/en], kenapa?',
    'Rindu, [en]miss you[/en].',
    '[en]Chill[/en] lah.',
    'Kau [en]happy[/en] tak sekarang?',
    'Aku rasa [en]lonely[/en] sikit malam ni.',
    'Jangan [en]overthink[/en] sangat, semua akan [en]okay[/en].',
    'Dia [en]ignore[/en] mesej aku, sakit hati.',
    '[en]So proud of you[/en], memang hebat!',
    'Kenapa muka kau nampak [en]moody[/en] hari ni?',
    'Aku [en]nervous[/en] sangat nak naik pentas nanti.',
    'Dia memang [en]sensitive[/en], jadi kau kena cakap elok-elok.',
    '[en]Honestly[/en], aku pun tak tahu apa yang aku nak dalam hidup.',
    'Aku sedih, marah, kecewa, [en]confused[/en], semua bercampur jadi satu.',
    'Kadang-kadang aku cemburu tengok hidup orang lain nampak [en]perfect[/en] je.',
    'Terima kasih sebab sudi [en]listen[/en], lega rasa hati aku lepas cakap.',
    'Boleh tak kau [en]respect[/en] keputusan aku, walaupun kau tak setuju?',
    'Kalau kau rasa [en]down[/en], keluar ambil angin sekejap, tengok langit, dengar lagu, jangan pendam seorang diri.',
    'Kita [en]best friend[/en] dah lima belas tahun, bergaduh macam mana pun, esok lusa mesti berbaik semula macam tak ada apa-apa.',
    '[en]Deep down[/en] aku tahu dia menyesal, cuma ego dia tinggi sangat, sampai susah nak cakap [en]sorry[/en].',
  ],
  frames: [
    'Aku rasa {feeling} sangat lepas {event}, tak tahu nak [en]explain[/en] macam mana.',
    'Kenapa {name} nampak {mood} je {sinceWhen}, ada [en]problem[/en] ke?',
    '{kin} pesan, jangan [en]{worryVerb}[/en] sangat pasal {worryThing}, nanti semua [en]settle[/en].',
    '{name} memang {trait}, sebab tu semua orang [en]{loveVerb}[/en] dia.',
    '[en]Thank you[/en] {name} sebab {kindness}, aku [en]appreciate[/en] sangat.',
  ],
};
