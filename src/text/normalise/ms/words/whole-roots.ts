const roots = new Set(
  `beg berapa beras berat berani bersih berita berkat berkas berlian beruang beruk berus bersin
  terang terus teruk terap terma terung teratai terapi terowong terik teras terbang terjun tertib teropong terup terigu
  mereka meja merah memang mesin menteri mentah melayu melati medan mesyuarat menara mengapa merdu mewah merpati menantu mertua
  melaka meter megah mendak menang menung mekar merbuk
  sekolah sedap selalu senang semak sebab sedikit seluar segar semua serta sekali sedih segera sejuk sehat selamat sempit senyap
  seluruh seorang sepupu serius sesuai setia senior sebelah separuh sekejap semut sembilan selimut selipar sejarah
  keluarga kereta kecil kedai kertas kerja keras kepala ketat ketam ketua ketawa kering kelas kena kekasih kejap kerusi kelapa
  kelakar kelabu kelam kental kerap keji kesan ketika keping kelip kelawar
  diri dinding diam dialog dia didik digital diari dian dinasti disiplin`.split(/\s+/),
);

/** Whether a word that seems to begin with ber-, ter-, me-, se-, ke- or di- is a root of its own: beras, terang, meja, dinding. */
export function isWholeRoot(word: string): boolean {
  return roots.has(word);
}
