/** Words that make a language known. Those that are also words of a language they are told apart from are left out. */
export const functionWords: Readonly<Record<'malay' | 'english', ReadonlySet<string>>> = {
  malay: words(
    'dan yang di ke dari pada untuk dengan ini itu tidak tak ada akan sudah dah telah saya aku kami kita mereka dia awak kamu',
    'anda boleh juga lagi sahaja saja adalah ialah oleh kepada daripada dalam atas bawah bila apabila kerana sebab supaya',
    'tetapi tapi atau jika kalau sangat amat semua setiap banyak apa siapa mana bagaimana berapa nak mahu hendak perlu mesti',
    'jangan tolong sila sedang masih belum hari orang rumah pagi malam petang esok bukan seperti selepas sebelum sedikit',
  ),
  english: words(
    'the of to is are was were be been it that this these those you she they we my your his her our their with for from',
    'but or not have has had do does did will would can could should there what when where who how which if than then because',
    'about into out over after before very just all some any and please never every',
  ),
};

/** Words of Indonesian that Malay has not, and of Malay that Indonesian has not. */
export const telltaleWords: Readonly<Record<'indonesian' | 'malay', ReadonlySet<string>>> = {
  indonesian: words(
    'karena bahwa nggak enggak banget gimana mobil kantor uang ponsel kulkas apotek besok ngomong aja udah sih dong deh lho gue',
    'cowok cewek stasiun bandara universitas kualitas aktivitas mahasiswa listrik gratis jumat desember agustus maret juni juli',
    'kamis senin delapan kursi handuk televisi dokter pasien perawat sepeda butuh wisata silahkan kemarin beda',
    'bisa berbicara bicara sore rusak coba',
  ),
  malay: words(
    'kerana bahawa nak hospital polis doktor lapan kerusi esok cikgu sahaja ialah basikal telefon bilik almari',
    'sekejap kelmarin sikit universiti kualiti aktiviti isnin khamis jumaat julai disember ogos televisyen encik tandas',
  ),
};

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split(' ')));
}
