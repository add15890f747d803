/** Words that are said otherwise in Taiwan and Hong Kong, in simplified characters, with those of our texts. */
const elsewhere: readonly (readonly [string, string])[] = [
  ['网际网路', '互联网'],
  ['互连网', '互联网'],
  ['网路', '网络'],
  ['伺服器', '服务器'],
  ['数位', '数字'],
  ['资讯社会', '信息社会'],
  ['线上', '在线'],
];

/** A text in simplified characters with the words our texts use. */
export const inMainland = (text: string): string =>
  elsewhere.reduce((said, [there, here]) => said.replaceAll(there, here), text);
