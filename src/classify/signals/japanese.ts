import { signalTable } from './signal-row.js'

/** Japanese: every character is a word of its own, so that no spaces are needed. */
export const JAPANESE = signalTable('ja', [
  [
    'ja.foreign.inquiry',
    'foreign-legal-process',
    'subject',
    9,
    '(捜査関係事項照会書 | 捜査関係事項照会 | 捜索差押許可状 | 差押許可状 | 記録命令付差押許可状)',
    '刑事訴訟法 197条2項, 218条',
  ],
  ['ja.foreign.statute', 'foreign-legal-process', 'statute', 5, '刑事訴訟法', '刑事訴訟法'],
  [
    'ja.foreign.ask',
    'foreign-legal-process',
    'command',
    5,
    '(照会します | 回答願います | ご回答 | 御回答 | 照会する)',
    '刑事訴訟法 197条2項',
  ],
  ['ja.mlat.title', 'mlat-request', 'subject', 9, '(国際捜査共助 | 捜査共助 | 司法共助)', '日米刑事共助条約'],
  [
    'ja.preserve.title',
    'preservation-request',
    'command',
    8,
    '(保全要請 | 保全の要請 | 証拠保全 | 保全要請書)',
    '刑事訴訟法 197条3項',
  ],
  [
    'ja.emergency',
    'emergency-disclosure-request',
    'command',
    8,
    '(緊急避難 | 緊急照会 | 生命の危険 | 自殺予告)',
    '警察の慣行',
  ],
  [
    'ja.subject',
    'data-subject-request',
    'command',
    8,
    '(個人情報の開示 | 開示請求 | 個人情報開示請求 | 個人情報の削除)',
    '個人情報保護法 33条',
  ],
  [
    'ja.removal',
    'content-removal-request',
    'command',
    8,
    '(送信防止措置 | 削除依頼 | 削除請求)',
    '情報流通プラットフォーム対処法',
  ],
])
