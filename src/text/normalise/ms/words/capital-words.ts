/** Short words (to five letters) that stay words in capitals: somebody raises the voice, nobody spells. */
export const capitalWords: ReadonlySet<string> = new Set(
  `ada adik agak akan aku alah aman amat anak apa atas atau awak awal awas ayah ayam bagi bagus bahan baik baju baru bas batu
  bawa bawah bayar beli belum benar besar betul bila bilik biru bisa bodoh boleh buang buat buka bukan buku bulan bumi bunga buruk
  cakap cari cepat cikgu cinta cuba cuma cuti dah dalam dan dapat dari darah dekat dia diam diri dua duit dulu duduk emak empat enak
  enam gaji ganti garam gila guna guru habis hadir haji hanya hari harga harus hati hidup hilang hitam hujan ibu ikan ikut ini ingat
  isu itu jadi jaga jalan jam jamin jangan jauh jawab jom jual jumpa juga juta kaki kalah kalau kali kami kamu kan kasih kata kau kawan
  kaya kecil kena kenal kerja ketua kini kira kita kopi kosong kuat kunci kurang lagi lain laju lama lapan lapar lari lawan lebih
  lepas lihat lima lucu luar lupa main makan malam malas malu mana mana marah mari masa masuk mata mati mau mesti minta minum mohon
  muka mula mulut murah nak nama nanti nasi nasib naik oleh orang pagi pada pakai paling panas patut pecah pergi perlu pilih pintu
  pokok polis pukul pulau pulih pun punya puas putih raja rakan ramai rasa raya resit ringgit rosak ruang rugi rumah sabar sah
  saja salah sahaja salam sama sana sangat satu saya sayang sedap sedih sejuk semua sila siap siapa sini situ suka sudah sukar
  sultan surat susah tadi tahu tahun tak takut tamat tanah tanya tarik tawar tepat terus tetap tidak tidur tiga tiba tinggi tolong
  tua tuan tujuh tulis tutup ubah ulang umat untuk upah usah usaha wajib wang warna yang ya di ke ni tu la lah si pun tau best bos
  hai hei halo assalam okey maaf sakit sihat bahaya percuma jualan murah promo notis dilarang keluar masuk stok edisi`.split(
    /\s+/,
  ),
);
