import type { SettingsWording } from './settings-wording.ts';

/** Chinese. */
export const zh: SettingsWording = {
  title: '您的设置',
  language: (name) => `回答所用语言：${name}`,
  languageOwn: '回答所用语言：您写什么语言就用什么语言',
  shortOn: '简短回答：开',
  shortOff: '简短回答：关',
  plainOn: '朴素模式：开（没有表情符号和表格，选项用数字）',
  plainOff: '朴素模式：关',
  zoneNone: '时区：您还没有告诉我，所以我只说协调世界时',
  kept: '只有您能看到。在您更改之前一直有效；“我的数据”可以查看和删除。',

  languageButton: '更改语言',
  shortButton: '开启简短回答',
  longButton: '关闭简短回答',
  plainButton: '开启朴素模式',
  richButton: '关闭朴素模式',
  zoneButton: '更改时区',
  remindersButton: '我的提醒',
  resetButton: '恢复原样',
  ownLanguageButton: '我写的语言',
  settingsButton: '设置',

  whichLanguage: '我应该一直用哪种语言回答？',
  languageSet: (name) => `今后回答所用语言：${name}。输入“设置 语言 自动”可以取消。`,
  languageFree: '您写什么语言，我就用什么语言回答。',
  shortSet: '今后我会对您简短回答。输入“设置 简短 关”可以取消。',
  shortEnded: '我恢复完整的回答。',
  plainSet: '朴素模式已开启：没有表情符号和表格，选项是可以输入的数字。输入“设置 朴素 关”可以取消。',
  plainEnded: '朴素模式已关闭。',
  wasReset: '一切恢复原样。',

  possible: (words) => `没有这个设置。您可以输入：${words}。`,
  languagePossible: (names) => `我还不会这种语言。我会：${names}。`,
  onOrOff: (on, off) => `只能是开或关：“${on}”或“${off}”。`,

  source: '来源',
  wholePage: '完整文本，不到 20 KB 的轻便页面',
  typeMore: '输入“更多”阅读完整文本。',
  orTypeMore: '或者输入“更多”。',
  viewsInMore: '对此看法不一，我不偏向任何一方：输入“更多”可以看到。',

  orType: (word) => `（或者输入：${word}）`,

  wishButton: '请求翻译',
  wishNoted: (title, language) =>
    `已记下：有人希望看到“${title}”的这种语言版本：${language}。维护知识的人能看到这个愿望，但看不到是谁提出的。`,
  wishedBefore: (title, language) => `您已经请求过“${title}”的这种语言版本：${language}。愿望只计算一次。`,
  wishNotNeeded: (title, language) => `“${title}”已经有这种语言的版本：${language}。`,
  wishWhat: '要翻译哪一篇？请先提出您的问题，我就知道了。',
  partsOnlyIn: (parts, language) => `只有${language}，按原样显示：${parts}。`,
  partNames: {
    selection: '由谁选择、谁可以参选',
    meanings: '各种含义',
    positions: '各方看法',
    occasion: '时间和地点',
  },

  termLabel: '术语',
};
