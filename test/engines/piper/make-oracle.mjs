// Writes anew what Piper itself makes of texts, phonemes and ids: test/fixtures/piper/*.json. The files that are kept were made with
// piper-tts 1.8.0, onnxruntime 1.32.0, numpy 2.4.6 and pyopenjtalk-plus 0.4.1.post10, Python 3.11, Linux x64:
//
//   python3 -m venv /tmp/piper && /tmp/piper/bin/pip install piper-tts==1.8.0 pyopenjtalk-plus unicode_rbnf sentence_stream
//   node test/engines/piper/make-oracle.mjs /tmp/piper/bin/python DIR/piper-joe/en_US-joe-medium.onnx
//
// Pinyin syllables were split by hand, for Piper's own reading of hanzi wants weights that are not there; the ids are Piper's.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';

const [python = 'python3', voice] = process.argv.slice(2);

const program = `
import sys, json, hashlib
from piper import PiperVoice, SynthesisConfig
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP, phonemes_to_ids
from piper.phonemize_chinese import PHONEME_TO_ID, phonemes_to_ids as pinyin_ids
from piper.phonemize_espeak import EspeakPhonemizer
from piper.phonemize_japanese import JapanesePhonemizer
asked = json.load(sys.stdin)
espeak = EspeakPhonemizer()
japanese = JapanesePhonemizer()
def ids(voice, text): return [phonemes_to_ids(s) for s in espeak.phonemize(voice, text) if s]
def brief(value): return hashlib.sha256(json.dumps(value, separators=(',', ':'), ensure_ascii=False).encode()).hexdigest()[:12]
out = {
  'phoneme-ids': DEFAULT_PHONEME_ID_MAP,
  'cases': {voice: {brief(t): brief(ids(voice, t)) for t in texts} for voice, texts in asked['cases'].items()},
  'sentences': {voice: [{'text': t, 'sentences': [''.join(s) for s in espeak.phonemize(voice, t) if s]} for t in texts] for voice, texts in asked['sentences'].items()},
  'ids': {
    'pinyinIds': PHONEME_TO_ID,
    'pinyin': [{'phonemes': p, 'ids': pinyin_ids(p)} for p in asked['pinyin']],
    'japanese': [{'text': t, 'phonemes': p, 'ids': phonemes_to_ids(p)} for t in asked['japanese'] for p in japanese.phonemize(t)],
  },
}
voice = PiperVoice.load(asked['voice'])
still = SynthesisConfig(noise_scale=0, noise_w_scale=0)
out['golden'] = [{'text': t, 'ids': c.phoneme_ids, 'length': len(c.audio_float_array), 'every': 97,
  'samples': [round(float(x), 6) for x in c.audio_float_array[::97]]} for t in asked['golden'] for c in voice.synthesize(t, still)]
json.dump(out, sys.stdout, ensure_ascii=False)
`;

const spokenTexts = name =>
  readFileSync(new URL(`../../text/normalise/cases/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .map(row => row.split('\t')[1] ?? '')
    .filter(text => text !== '' && !text.startsWith('!'));

const asked = {
  voice,
  cases: {ms: [...spokenTexts('ms'), ...spokenTexts('ms-en')], 'en-us': spokenTexts('en')},
  sentences: {
    'en-us': [
      'Hello. How are you? Fine!',
      'Dr. Smith went to the U.S. Army. He is back.',
      'He said "Go." Then (she left.) Then I left.',
      'Wait... what? No.',
      'One\n\ntwo. Three\nfour',
      'Yes? no! ok. and then',
      'It is 3.5 or 4 — maybe; who knows: me.',
      'Number 5. next. And, so on',
      '“Really?!” “Yes!” she said.',
      '"Hi."',
      '... and? ...',
      'Full。width？marks！here，and there',
    ],
    ms: ['Apa khabar? Semua baik.', 'Ya! Betul; itu. En. Ali pergi', 'Satu… dua. Tiga'],
    hi: ['नमस्ते। आप कैसे हैं?'],
    ar: ['صباح الخير. كيف حالك؟ جيد'],
  },
  pinyin: [
    ['n', 'in', '2', 'h', 'ao', '3', '。'],
    ['zh', 'e', '4', 'sh', 'i', '4', 'sh', 'en', '2', 'm', 'e', '5', '？'],
    ['w', 'o', '3', 'Ø', 'ai', '4', 'n', 'i', '3', '，', 'zh', 'en', '1', 'd', 'e', '5', '！'],
    ['y', 'i', '1', ' ', 'Ø', 'er', '4', '…', 'gibberish', 's', 'an', '1'],
  ],
  japanese: [
    '今日はとても良い天気ですね。',
    '明日、東京へ行きますか？',
    'ありがとうございます。またお会いしましょう！',
    'コーヒーを二つください。',
    '雪が降ると、電車が遅れることがあります。',
  ],
  golden: ['Hello there, how are you today? I am fine.', 'The quick brown fox jumps over the lazy dog.'],
};

const made = JSON.parse(
  execFileSync(python, ['-c', program], {
    input: JSON.stringify(asked),
    maxBuffer: 1e8,
    stdio: ['pipe', 'pipe', 'ignore'],
  }),
);
for (const [name, value] of Object.entries(made)) {
  const file = new URL(`../../fixtures/piper/${name}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(value, undefined, 1)}\n`);
}
