import type { DecodeWording } from './decode-wording.ts';

/** Chinese. */
export const zh: DecodeWording = {
  title: '用简单的话说',
  lead: '',
  said: (words) => `原文自己说明是“${words}”`,
  several: '有几种意思，原文没有说明是哪一种：',
  unknown: '词汇表里没有：',
  nothing: '在这段文字里没有找到互联网治理的专门词语。',
  englishOnly: '这些解释目前只有英文。',
  rest: (count) => `还有${String(count)}个词。请发来短一些的文字再看。`,
  cut: '文字很长，只读了开头部分。',
  unseen: '只有你能看到这条回复，原作者不会得到通知。',
  notKept: '这段文字不会保存。',
  how: (typed) => `想详细了解某个词，请按按钮，或输入例如“${typed}”。`,
  empty: (typed) => `请把文字写在这个词后面，例如“${typed}”。`,
  noText: '这条消息里没有可以读的文字。',
  later: '花的时间太长了，请稍后再试。',
};
