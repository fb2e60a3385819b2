// Writes anew what Piper itself makes of the texts in oracle/*.json. The files that are kept were made with piper-tts 1.8.0
// (the trainer's own package, espeak-ng 724808c inside), Python 3.11, Linux x64:
//
//   python3 -m venv /tmp/piper && /tmp/piper/bin/pip install --no-deps piper-tts==1.8.0
//   node test/engines/phonemes/make-oracle.mjs /tmp/piper/bin/python
//
// Sentences: ours, part of them from src/text/corpora. Phonemes are kept in NFD, all sentences of a text in one row.
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const [python = 'python3'] = process.argv.slice(2);
const folder = new URL('oracle/', import.meta.url);

// The package's own __init__ wants onnxruntime, which phonemes do not need.
const program = `
import sys, json, types, unicodedata, importlib.metadata, importlib.util
root = importlib.util.find_spec('piper').submodule_search_locations
package = types.ModuleType('piper'); package.__path__ = list(root); sys.modules['piper'] = package
from piper.phonemize_espeak import EspeakPhonemizer
phonemizer = EspeakPhonemizer()
asked = json.load(sys.stdin)
row = lambda text: unicodedata.normalize('NFD', ''.join(''.join(s) for s in phonemizer.phonemize(asked['voice'], text)))
json.dump({'version': importlib.metadata.version('piper-tts'), 'rows': [row(text) for text in asked['texts']]}, sys.stdout)
`;

for (const name of readdirSync(folder)) {
  const file = new URL(name, folder);
  const {voice, clips} = JSON.parse(readFileSync(file, 'utf8'));
  const texts = clips.map(({text}) => text);
  const {version, rows} = JSON.parse(execFileSync(python, ['-c', program], {input: JSON.stringify({voice, texts})}));
  const made = {madeWith: `piper-tts ${version}`, voice, clips: texts.map((text, at) => ({text, phonemes: rows[at]}))};
  writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`);
}
