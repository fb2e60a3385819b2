/** Source of `/kg`, `/jam`, ` / orang` behind an amount: one group, the name of what it is for. */
export const denominatorSource = String.raw` ?\/ ?(kg|g|km|m|l|L|liter|jam|j|h|hr|min|minit|saat|s|hari|minggu|bulan|bln|tahun|thn|orang|org|pax|unit|ekar|ha|malam|buah|biji|keping|botol|kotak|bungkus|helai|ekor|pek|set|kali|meter|gelas|pinggan|cawan|tan|keluarga|pasang|batang|kepala|trip|m²|m2|kaki persegi|kps|km²|km2|m³|m3|cm³|cm3|dL|dl|mL|ml|tong|paun|unit)(?![\p{L}\p{N}²³])`;

/** ` sekilogram` for `kg`, ` sejam` for `h`, as prices and speeds are spoken; nothing for `undefined`. */
export function readDenominator(written: string | undefined): string {
  return written === undefined ? '' : ` ${special[written] ?? `se${written}`}`;
}

const special: Readonly<Record<string, string>> = {
  kg: 'sekilogram',
  g: 'segram',
  km: 'sekilometer',
  m: 'semeter',
  l: 'seliter',
  L: 'seliter',
  j: 'sejam',
  h: 'sejam',
  hr: 'sejam',
  min: 'seminit',
  s: 'sesaat',
  bln: 'sebulan',
  thn: 'setahun',
  org: 'seorang',
  pax: 'seorang',
  ha: 'sehektar',
  // `semalam` is last night.
  malam: 'satu malam',
  kepala: 'satu kepala',
  trip: 'satu trip',
  set: 'satu set',
  'm²': 'semeter persegi',
  m2: 'semeter persegi',
  'kaki persegi': 'sekaki persegi',
  kps: 'sekaki persegi',
  'km²': 'sekilometer persegi',
  km2: 'sekilometer persegi',
  'm³': 'semeter padu',
  m3: 'semeter padu',
  'cm³': 'sesentimeter padu',
  cm3: 'sesentimeter padu',
  dL: 'sedesiliter',
  dl: 'sedesiliter',
  mL: 'semililiter',
  ml: 'semililiter',
};
