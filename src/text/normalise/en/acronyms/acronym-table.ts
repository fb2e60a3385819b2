/**
 * Acronyms that are said as words, by how they are written once they are read. Lower case where they have become ordinary words.
 * What is missing here can be given in `options.acronyms`.
 */
const saidAsWords =
  'Aids Amex Anzac Apec Ascii Asean Awol Bafta Bernama Cern Covid Ebitda Felcra Felda Fema Fifa Hepa Ikea Imax Interpol Jakim Lego Mampu Mara ' +
  'Mardi Mercosur Mers Mimos Mindef Nafta Nasa Nascar Nasdaq Nato Norad Opec Pemandu Perkeso Perodua Petronas Pisa Sars Sirim Socso Swat Toefl ' +
  'Uefa Umno Unctad Unesco Unicef Unitar Unix captcha fomo gif laser pin radar ram rom scuba sim snafu sonar taser wifi yolo zip';

export const acronymWords: ReadonlyMap<string, string> = new Map([
  ...saidAsWords.split(' ').map(word => [word.toUpperCase(), word] as const),
  ['JPEG', 'jay peg'],
  ['MPEG', 'em peg'],
  ['GUI', 'gooey'],
  ['ASAP', 'A-S A-P'],
  ['OK', 'okay'],
  ['JSON', 'jason'],
  ['DVLA', 'D V L A'],
  ['WYSIWYG', 'wizzywig'],
]);

/** Acronyms that are said letter by letter although they could be words, or are of two letters that also are one. */
export const spelledAcronyms: ReadonlySet<string> = new Set(
  (
    'AA AAA AB ABC ABI ABS AC ADHD ADSL AED AFC AFK AGM AI AM AMD ANC API APR APU AR ATM AV BA BBA BBC BBQ BC BM BMI BMW BN BSI CA CAA CBD CCTV CD CDC CEO ' +
    'CFO CGI CIA CID CIO CMO CNN COO CPA CPI CPR CPU CRM CSI CSR CSS CSV CT CTO CV DC DIY DJ DNA DNS DOB DOI DSLR DUI DVD DVR EDT ESA ESPN EST EA EC ECB ECG EDM ' +
    'EEG EP EPA EPF EPL ERA ERP ESL ESP ETA EU EV EVA FA FAQ FBI FC FDA FDI FIR FM FTA FYI GB GDP GM GMO GMT GOP GPA GPS GPU GST HD HDD HDMI HIV HK HP HQ HR ' +
    'HSBC HTML HTTP HTTPS IATA IBM IC ICU ID IE IELTS II IMO IOT IOU IP IPA IPO IQ IR IRA IRS ISO IST ISBN ISP IT ITV IV IVF JPG KFC KL KLCC KLIA KPI KTM KWSP LA LAN LCD LED ' +
    'LG LGBT LLC LNG LOL LPG LRT LTE MA MAS MBA MC MCA MCO MD MIC MIT MLA MP MRI MRT MS MTV MVP NASDA NBA NBC NDA NFC NFL NGO NHL NHS NSA NY NYC NYPD NZ OCD OCR OECD OS OTP PA ' +
    'PAC PAS PAYE PC PCR PDF PDPA PE PG PHD PJ PKR PM PMO PNG PO POS PPE PR PS PST PTA PTPTN PTSD PVC QA QC QR RAF RBA RFID RGB RIP RM RNA RPG RSPCA RSVP RSS SA SAT ' +
    'SEO SG SMS SNL SOP SOS SPCA SPF SPM SQL SSD SSL SST STD STPM SUV TA TB TBA TLC TNB TNT TUC TV UAE UAT UCLA UFC UFO UI UIA UK UKM UM UN UNHCR UPM UPS URL US USA USB USD USP USS UTC ' +
    'USM USSR UTM UV UX VAR VAT VHS VIP VP VPN VR WA WC WHO WIP WTO WWE WWF WWW XL XML YMCA YTD'
  ).split(' '),
);

/** What is written in capitals and small letters and is said letter by letter, or half so. */
export const mixedCaseAcronyms: ReadonlyMap<string, readonly string[]> = new Map([
  ['PhD', ['P', 'H', 'D']],
  ['BSc', ['B', 'S', 'C']],
  ['MSc', ['M', 'S', 'C']],
  ['iOS', ['I', 'O', 'S']],
  ['macOS', ['Mac', 'O', 'S']],
  ['iPadOS', ['iPad', 'O', 'S']],
  ['IoT', ['I', 'O', 'T']],
  ['eSIM', ['E', 'sim']],
  ['mRNA', ['M', 'R', 'N', 'A']],
  ['MySQL', ['My', 'S', 'Q', 'L']],
  ['ChatGPT', ['Chat', 'G', 'P', 'T']],
  ['OpenAI', ['Open', 'A', 'I']],
  ['GitHub', ['Git', 'Hub']],
  ['LinkedIn', ['Linked', 'In']],
  ['McKinsey', ['McKinsey']],
]);
