/** Keys that signers and URL parsers get wrong, and the paths by which the wire carries them. */
export const HARD_KEYS = [
  ['D01: a space is %20', 'a b.txt', '/a%20b.txt'],
  ['D03: # does not cut', 'foo#bar.txt', '/foo%23bar.txt'],
  ['D03: ? does not cut', 'what?.txt', '/what%3F.txt'],
  ['D03: % is not taken for an escape', '100%.txt', '/100%25.txt'],
  ['D03: %2F stays two characters and a letter', 'a%2Fb.txt', '/a%252Fb.txt'],
  ['D03: & does not divide', 'a&b.txt', '/a%26b.txt'],
  ['D04: parentheses', 'a (1).txt', '/a%20%281%29.txt'],
  ['D04: quote, exclamation mark, asterisk', "it's!*.txt", '/it%27s%21%2A.txt'],
  ['D04: equals sign and caret', 'a=b^c.txt', '/a%3Db%5Ec.txt'],
  [
    'D05: Chinese',
    '测试/中文 文件#1%.txt',
    '/%E6%B5%8B%E8%AF%95/%E4%B8%AD%E6%96%87%20%E6%96%87%E4%BB%B6%231%25.txt',
  ],
  ['D06: emoji and umlauts', '🥳 öäü.txt', '/%F0%9F%A5%B3%20%C3%B6%C3%A4%C3%BC.txt'],
  ['I09: slashes stay', 'a/b/c.txt', '/a/b/c.txt'],
  ['a plus sign is not a space', 'a+b.txt', '/a%2Bb.txt'],
  ['a leading slash belongs to the key', '/a', '//a'],
  ['empty segments stay', 'a//b/', '/a//b/'],
  ['a backslash is no slash', 'a\\b', '/a%5Cb'],
] as const
