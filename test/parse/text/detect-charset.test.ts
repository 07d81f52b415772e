import { expect, test } from '@jest/globals'
import { decodeText } from '../../../src/parse/text/decode-text.js'
import { cpuMsOf } from '../../cpu-time.js'

test.each<[string, string, string]>([
  ['windows-1251', 'z/Du8ejsIPHu9fDg7ejy/CDi8eUg5ODt7fvlIODq6uDz7fLg', 'Просим сохранить все данные аккаунта'],
  ['koi8-r', '8NLP08nNINPPyNLBzsnU2CDX08UgxMHOztnFIMHLy8HVztTB', 'Просим сохранить все данные аккаунта'],
  [
    'windows-1250',
    'UHJvc2lteSBvIHphYmV6cGllY3plbmllIGRhbnljaCBrb250YSB1v3l0a293bmlrYSwgn3LzZLNvIGkgs7ljemU=',
    'Prosimy o zabezpieczenie danych konta użytkownika, źródło i łącze',
  ],
  [
    'windows-1252',
    'VmV1aWxsZXogY29uc2VydmVyIHRvdXRlcyBsZXMgZG9ubullcyCWIHLpcXVpc2l0aW9uIOAgbJJhZHJlc3Nl',
    'Veuillez conserver toutes les données – réquisition à l’adresse',
  ],
  ['iso-2022-jp', 'GyRCQVw6OjRYNzg7djlgPkgycT1xGyhC', '捜査関係事項照会書'],
  [
    'shift_jis',
    'kXuNuIrWjFeOlo2Aj8aJ74+RIIm6i0yDQYNKg0WDk4NngsyTb5hejtKP7pXxgsmCwoKigsSCsonxk5qK6IKigtyCt4FC',
    '捜査関係事項照会書 下記アカウントの登録者情報についてご回答願います。',
  ],
  [
    'euc-jp',
    'wdy6urTYt7i79rngvsiy8b3xILK8ta2loqWrpaal86XIpM7F0M+/vNS+8MrzpMukxKSkpMaktLLzxfq06qSkpN6kuaGj',
    '捜査関係事項照会書 下記アカウントの登録者情報についてご回答願います。',
  ],
  ['gb18030', 'x+uxo7Tm0tTPwtXLu6e1xMv509DK/b7dsqLM4bmp08O7p9DFz6I=', '请保存以下账户的所有数据并提供用户信息'],
  [
    'euc-kr',
    'tNnAvSCw6MGksPogsPy3w7XIILjwtecgwNq34bimILq4wbjHz7+pIMHWvcOx4iC52bb4tM+02Q==',
    '다음 계정과 관련된 모든 자료를 보존하여 주시기 바랍니다',
  ],
  ['big5', 'vdCrT6ZzpUikVbFipOGquqnSprO46q7GqMO0o6jRqM+lzqrMuOqwVA==', '請保存以下帳戶的所有資料並提供使用者資訊'],
  [
    'windows-1253',
    '0OHx4erh6+/97OUg7eEg5Onh9Ofx3vPl9OUg/OvhIPThIOTl5O/s3e3h',
    'Παρακαλούμε να διατηρήσετε όλα τα δεδομένα',
  ],
  [
    'windows-1254',
    'SGVzYWJhIGlsaf5raW4gdPxtIHZlcmlsZXJpbiBzYWtsYW5tYXP9bv0gcmljYSBlZGVyaXosIN1zdGFuYnVsIEJh/nNhdmP9bP3w/Q==',
    'Hesaba ilişkin tüm verilerin saklanmasını rica ederiz, İstanbul Başsavcılığı',
  ],
  ['windows-1255', '8OAg7Pnu5fgg4Pog6+wg5PD65fDp7SDk9/nl+OntIOzn+eHl7w==', 'נא לשמור את כל הנתונים הקשורים לחשבון'],
  ['windows-1256', '7dHM7CDN3dkgzOPt2iDH4cjtx+THyiDH4ePK2uHeySDIx+HN08fI', 'يرجى حفظ جميع البيانات المتعلقة بالحساب'],
  [
    'utf-16le',
    'UABsAGUAYQBzAGUAIABwAHIAZQBzAGUAcgB2AGUAIABhAGwAbAAgAHIAZQBjAG8AcgBkAHMA',
    'Please preserve all records',
  ],
  [
    'utf-16be',
    'AFAAbABlAGEAcwBlACAAcAByAGUAcwBlAHIAdgBlACAAYQBsAGwAIAByAGUAYwBvAHIAZABz',
    'Please preserve all records',
  ],
])('%s without a label is what it looks like', (_charset, base64, expected) => {
  expect(decodeText(Buffer.from(base64, 'base64'), null)).toBe(expected)
})

test('a label is believed before the looks of the letters', () => {
  expect(decodeText(Buffer.from([0xcf, 0xf0, 0xee]), 'windows-1252')).toBe('Ïðî')
})

test('a megabyte of letters of no charset costs little', () => {
  const bytes = Buffer.alloc(1024 * 1024, Buffer.from([0xe9, 0x80, 0xff, 0x8f, 0xa1, 0x41]))

  expect(cpuMsOf(() => decodeText(bytes, null))).toBeLessThan(1000)
})
