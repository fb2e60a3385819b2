import {openPhonemizer} from '../../../src/engines/phonemes/open-phonemizer.js';
import {describePhonemizer} from '../../contract/phonemizer.js';

describePhonemizer('espeak, Malay', {
  open: () => openPhonemizer({language: 'ms', espeakVoice: 'ms', threads: 2}),
  kind: 'espeak',
  sentences: [
    'Apa khabar?',
    'Saya pergi ke pasar, lalu pulang.',
    'Anak-anak bermain bola.',
    "Dato' Ali sudah tiba!",
    'Hujan turun dengan lebat sejak pagi.',
    'Internet di pejabat lambat.',
  ],
  twoClauses: 'Mula-mula hujan, kemudian panas.',
  clauseMark: ',',
  unreadable: {text: 'Kami naik KTM ke sana.', word: 'KTM'},
});

describePhonemizer('espeak, English', {
  open: () => openPhonemizer({language: 'en', espeakVoice: 'en-us'}),
  kind: 'espeak',
  sentences: [
    'How are you?',
    'I went to the market, then home.',
    'The children play outside.',
    "Don't worry!",
    'It has rained since this morning.',
  ],
  twoClauses: 'First rain; then sun.',
  clauseMark: ';',
  unreadable: {text: 'The ATM is closed.', word: 'ATM'},
});

describePhonemizer('pinyin, Mandarin', {
  open: () => openPhonemizer({language: 'zh', espeakVoice: 'cmn'}),
  kind: 'pinyin',
  sentences: ['你好，请进。', '今天下雨了吗？', '银行今天关门。', '孩子们在外面玩！', '我想买一杯咖啡。'],
  twoClauses: '先下雨，后出太阳。',
  clauseMark: '，',
  unreadable: {text: '我的iPhone坏了。', word: 'iPhone'},
});

describePhonemizer('kana, Japanese', {
  open: () => openPhonemizer({language: 'ja', espeakVoice: 'ja'}),
  kind: 'kana',
  sentences: [
    'お元気ですか？',
    '今日は雨です。',
    '東京へ行きました。',
    '子供たちは外で遊んでいる。',
    'コーヒーを一杯ください。',
  ],
  twoClauses: 'まず雨、それから晴れ。',
  clauseMark: ',',
  unreadable: {text: '私のiPhoneです。', word: 'iPhone'},
});
