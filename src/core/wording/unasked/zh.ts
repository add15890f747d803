import type { UnaskedWording } from './unasked-wording.ts';

/** Chinese. */
export const zh: UnaskedWording = {
  welcomeTitle: '欢迎您',
  welcomeWho:
    '我是这里的互联网治理咨询台：一个社区工具，不是联合国。您可以用自己的话提问，也可以从下面一项开始。',
  findButton: '查找您的论坛',
  stepsButton: '像我这样的人',
  explainButton: '解释词语或消息',
  welcomeOnce: (myData) => `这条消息只发一次。“${myData}”可以查看并删除为此保存的内容。`,
  newHere: (find, steps, explain) =>
    `您是新来的吗？您还可以输入“${find}”“${steps}”或“${explain}”。这句话我只说一次。`,
  findHow: (country) => `您在哪个国家或城市？请输入名称，例如“${country}”。`,
  explainHow: (typed) =>
    `请输入“${typed}”，或把整条消息粘贴在冒号后面。在聊天平台上，您也可以打开任何消息的菜单。只有您能看到回答。`,
  welcomedIn: (count) => `我欢迎过您，记在一个不显示您姓名的编号下；社区数：${String(count)}`,
  welcomeOn: (off) =>
    `本社区的欢迎已开启。加入的人会收到一条私信，内有三个起点；无法私信时，在我给他们的第一个回答下面有一行提示。每人一次。“${off}”可停止。`,
  welcomeOff: (on) => `本社区的欢迎已关闭。“${on}”可重新开启。`,
  welcomeIsOn: (desk, off) => `本社区的欢迎已由${desk}开启。协调人输入“${off}”可停止。`,
  welcomeIsOff: (on) => `本社区的欢迎已关闭：我不对加入的人说什么。协调人输入“${on}”可开启。`,
  digestOn: (when, off) =>
    `周报今后每周自动发到这里一次，下一次：${when}。内容包括两周内开始或截止的日期、知识库中新增或更改的条目，以及没有找到答案的问题数量。没有内容时不会发送。“${off}”可停止。`,
  digestOff: (on) => `周报不再自动发到这里。“${on}”可恢复。`,
  digestIsOn: (when, off) => `这里每周自动收到一次周报，下一次：${when}。协调人输入“${off}”可停止。`,
  digestIsOff: (on) => `这里不会自动收到周报。协调人输入“${on}”可开启。`,
  notYours: '只有协调人可以更改：如果有服务台在这里工作，须是该服务台的协调人。所需代码由维护者发放。',
  nowhere: '这个地方不属于任何社区。请在您所指社区的频道里输入。',
  stepDate: (title, when) => `如果您想继续参与：“${title}”，${when}。要我提醒您吗？“是”或“不是”。`,
  stepWithoutDay: (title) =>
    `如果您想继续参与：“${title}”的日期还没有确认。确认后要我告诉您吗？“是”或“不是”。`,
  stepNear: (title, place) => `如果您想继续参与：“${title}”离您很近（${place}）。要我显示吗？“是”或“不是”。`,
  stepFirst: '如果您想继续参与：要我给您看最初的三步吗？“是”或“不是”。',
  stepNo: '好的，就到这里。',
  stepOffered: (day) => `我向您建议过下一步，记在一个不显示您姓名的编号下：${day}`,
  closing: '两周内截止',
  opening: '两周内开始',
  freshEntries: '知识库新增',
  changedEntries: '知识库更改',
  more: (count) => `此处未显示：${String(count)}`,
  digestEnds: (off) => `“${off}”可停止这条每周消息。`,
};
