/**
 * The writings that count as a Malay word beside its own. Whisper has heard far more Indonesian than Malay, and writes many Malay words
 * as Indonesians do (`karena`, `putri`, `telepon`); it also writes Arabic sounds as they are said (`kabar`, `jaman`). Wants small letters.
 */
export function malaySpellings(word: string): readonly string[] {
  const plain = word.replaceAll("'", '');
  const row = rowOf(plain) ?? [plain];
  return [...row, evenLetters(row[0] as string)];
}

/** Letters that one ear writes in two ways are made one: `khabar` and `kabar`, `zaman` and `jaman`, `faham` and `paham`, `puteri` and `putri`. */
function evenLetters(word: string): string {
  return word
    .replace(/([kdgt])h/g, '$1')
    .replace(/sy/g, 's')
    .replace(/[zv]/g, letter => (letter === 'z' ? 'j' : 'p'))
    .replace(/f/g, 'p')
    .replace(/([bdgkpst])e([rl])(?=[aiou])/g, '$1$2')
    .replace(/([a-z])\1/g, '$1');
}

function rowOf(word: string): readonly string[] | undefined {
  rowsByWord ??= new Map(
    rows
      .trim()
      .split(/\s*[|\n]\s*/)
      .map(row => row.split(' '))
      .flatMap(words => words.map((each): [string, readonly string[]] => [each, words])),
  );
  return rowsByWord.get(word);
}

let rowsByWord: ReadonlyMap<string, readonly string[]> | undefined;

/** The Malay spelling first, then what else is written for the same word; words that are also written apart stand without the space. */
const rows = `
kerana karena | bahawa bahwa | cuba coba | wang uang | beza beda | berbeza berbeda | perbezaan perbedaan | teksi taksi | bas bus | ais es
telefon telepon telpon | doktor dokter | rasmi resmi | kualiti kwaliti | lori lorry | tahu tau | mahu mau | tahun taun | lihat liat
jahat jaat | pahit pait | hutang utang | hujung ujung | hulu ulu | jumaat jumat | isnin senin | solat salat sholat | khamis kamis
ustaz ustad ustadz ustadh | zuhur dzuhur dhuhur | hadis hadith hadits | ramadan ramadhan | asyik asik | enjin engine | projek proyek
objek obyek | subjek subyek | disember desember | kuih kueh kue | nombor nomor nomer | motosikal motorsikal | universiti university
fakulti faculty | syarikat serikat | seratus saturatus | seribu saturibu | sejuta satujuta | lapan delapan | encik incik | dato datuk
tengku tunku | muhammad mohamad mohammad mohamed muhamad | ahmad ahmed | masjid mesjid | sedekah sadaqah | syiling shilling
restoran restaurant | polis police | tengahhari tengahari | kek cake | kafe cafe | aiskrim icecream | komputer computer | sistem system | minit minute
`;
