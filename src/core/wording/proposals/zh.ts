import type { ProposalWording } from './proposal-wording.ts';

const states = {
  draft: '草稿，未完成',
  waiting: '等待审核',
  approved: '已批准，正在写入',
  published: '已发布',
  'sent-back': '已退回',
  rejected: '已拒绝',
} as const;

/** What is said about proposals in Chinese. */
export const zh: ProposalWording = {
  saveAsKnowledge: '保存为知识',
  formTitle: '保存为知识',
  formStays: '这里的内容不会发给提问者。请用英文书写，译文随后补上。请不要写个人的姓名和联系方式。',
  ask: {
    question: '问题是什么？请不要用提问者的原话。',
    answer: '答案是什么？所有人都能读到。',
    source: '来源：可以读到这一点的网页地址？',
    until: '有效期到哪天？例如 2027-05-31，或“长期”。',
    scope: '适用于哪里？“全球”、一个国家或一个地区。',
  },
  offered: '可供使用（已去掉姓名）：',
  before: '目前的内容：',
  consent: {
    none: '提问者的原话只有在其同意后才能使用：还没有询问。',
    asked: '提问者的原话只有在其同意后才能使用：已询问，还没有回答。',
    yes: '提问者同意使用其原话。',
    no: '提问者不同意使用其原话。请换一种说法。',
  },
  askConsent: '征求同意',
  buttons: {
    take: '采用所提供的内容',
    skip: '跳过',
    back: '返回',
    cancel: '取消',
    submit: '提交审核',
    keep: '不是人名：保留',
    'no-end': '长期',
    everywhere: '全球',
  },
  needed: '这一项必须填写。',
  notAddress: '这不是网页地址。地址以 https:// 开头，没有空格。',
  notDay: '这不是将来的日期。请写年、月、日，例如 2027-05-31，或“长期”。',
  notPlace: '我不认识这个地方。请写“全球”、一个国家或一个地区。',
  ownWords: '这是提问者的原话，而其没有同意。请换一种说法。',
  stillPersonal: '这看起来仍含有个人信息。请去掉后再写。',
  checkTitle: '都正确吗？',
  labels: {
    question: '问题',
    answer: '答案',
    source: '来源',
    until: '有效期至',
    scope: '适用于',
    owner: '维护者',
    from: '来自',
    written: '写入',
  },
  noEnd: '长期',
  everywhere: '全球',
  takenOut: (mail, phone, handle) =>
    `已去掉：邮箱 ${String(mail)} 个，电话 ${String(phone)} 个，账号 ${String(handle)} 个。`,
  likeNames: (words) => `这些看起来是人名，已去掉：${words}。如果不是，请说“保留”；审核者会查看。`,
  submitted: (entry, desk) => `草稿 ${entry}，等待他人审核。署名为协调员，${desk}。`,
  nobodyToSave: '这里没有可以保存的工单。请写“保存”和编号。',

  consentQuestion: (number) =>
    `您的问题（工单 ${number}）的原话可以用在公开的答案里吗？不含您的姓名。发布后任何人都可以复制。您的回答不影响您的工单。`,
  consentYes: '可以',
  consentNo: '不可以',
  consentThanks: '谢谢。您的原话可以使用，不含您的姓名。',
  consentKept: '好的。不会使用您的原话。',
  consentAsked: '已询问。回答会在这里告诉您；您可以先换一种说法继续。',
  consentNowhere: '提问者在网页上阅读，无法在那里询问。请换一种说法。',
  consentNews: (number, given) =>
    given ? `${number} 的提问者同意：可以使用其原话。` : `${number} 的提问者不同意：请换一种说法。`,

  forReview: (number, question) => `提案 ${String(number)} 等待审核：${question}`,
  listTitle: '提案',
  listEmpty: '没有等待的提案。',
  line: (number, state, question) => `${String(number)}：${states[state]}。${question}`,
  title: (number) => `提案 ${String(number)}`,
  states,
  doubtful: (words) => `看起来像人名；作者说不是：${words}`,
  notReviewer: '我在这里无法确认。审核者由本服务台的维护者发给代码。',
  unknownProposal: '我不知道您有这个编号的提案。',
  refusals: {
    own: () => '您写的内容必须由别人决定。',
    'not-waiting': (number) => `提案 ${String(number)} 不在等待决定。`,
    'no-reason': (number) => `请说明原因：退回 ${String(number)} 和原因。`,
  },
  how: (number) =>
    `决定的方法：批准 ${String(number)}，退回 ${String(number)} 加原因，拒绝 ${String(number)} 加原因。`,
  reviseHow: (number) => `重新编写：修改 ${String(number)}`,
  show: (number) => `查看 ${String(number)}`,
  approve: '批准',
  done: {
    approved: (number) => `提案 ${String(number)} 已批准，正在写入，马上生效。`,
    'sent-back': (number) => `提案 ${String(number)} 退回作者。`,
    rejected: (number) => `提案 ${String(number)} 已拒绝，作者已得到通知。`,
  },
  told: {
    approved: (number) => `您的提案 ${String(number)} 已批准。`,
    published: (number) => `您的提案 ${String(number)} 现在是知识，从现在起用于回答。`,
    'sent-back': (number) => `您的提案 ${String(number)} 被退回。`,
    rejected: (number) => `您的提案 ${String(number)} 未被接受。`,
  },
  writtenAsPatch: (number) =>
    `您的提案 ${String(number)} 已批准。这里无法写入知识文件夹，维护者会从补丁文件添加。`,
  because: (reason) => `原因：${reason}`,
  role: (desk) => `协调员，${desk}`,

  gapsTitle: '没有好答案的问题',
  gapsEmpty: '没有足够多的人问过的问题。较小的组不显示。',
  gapLine: (number, label, askers, countries) =>
    `${String(number)}：“${label}”，${String(askers)} 人，${String(countries)} 个国家`,
  gapsRest: '较小的组不显示。开始写答案：草稿 1。',
  unknownGap: '没有这一项。请写“缺口”查看。',
  gapDraft: (number) => `草稿 ${String(number)}，含最常见的说法，还没有答案。请继续：`,
};
