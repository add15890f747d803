import type { CorrectionWording } from './correction-wording.ts';

/** What is said about changing entries in Chinese. */
export const zh: CorrectionWording = {
  button: '更正此条目',
  onlyDesks: '条目由负责它的服务台的协调员修改。如果这里有误，请输入“人工”并告诉他们。',
  unknownEntry: (words) => `没有编号为“${words}”的条目。请先查询该条目：它的按钮上有编号。`,
  noDate: (place) => `我不知道${place}的任何日期。请输入“更正”和条目的编号。`,
  which: '是其中哪一个？',
  belongs: (owner) => `该条目属于：${owner}。没有作任何更改。`,
  sendNote: (desk) => `要把您的留言发给${desk}吗？`,
  sendNoteButton: '是，发送留言',
  unreachable: '我联系不到他们的服务台，请您自行写信给他们。',
  noteSent: (desk) => `已发送给${desk}。`,
  note: (from, entry) => `${from}关于贵方条目“${entry}”的留言：`,
  noteHow: (command) => `如需修改：${command}`,
  formTitle: '更正条目',
  draftFor: (where, entry) => `仅适用于${where}的草稿：“${entry}”。在他人审核之前不会公开。`,
  ask: {
    days: '哪一天？例如 2027-10-14 或 10月14日；若有多天，请写第一天和最后一天：10月14日至16日。',
    source: '来源：在哪个网页上可以读到这一变更？请给出网址。',
    text: '新的文字（英文）？必须与新的日期一致。现有文字可供采用。',
  },
  notDays: '这里没有日期，或者多于两个。请这样写：2027-10-14 或 10月14日至16日。',
  nothingNew: '这与现有内容相同。请修改日期或文字，或者说“取消”。',
  tooLong: '作为条目的首段文字，这太长了。请最多用 60 个词。',
  confirmed: '新日期视为已由该来源确认。',
  labels: {
    entry: '条目',
    daysBefore: '原日期',
    daysAfter: '新日期',
    textBefore: '原文字',
    textAfter: '新文字',
  },
  noDays: '无',
};
