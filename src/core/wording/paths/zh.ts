import type { PathWording } from './path-wording.ts';

/** Chinese. */
export const zh: PathWording = {
  button: '适合我这类人的入门',
  title: '像您这样的人从哪里开始',
  which: '下面哪一类最接近您？请选择，或者输入，例如“路径 记者”。我不会记录您的选择。',
  none: '这里还没有写好的入门路径。“下一步”适合所有人。',
  unknown: '我没有为这类人写好的路径。现有的是：',
  groups: {
    student: '学生或研究人员',
    engineer: '工程师',
    company: '企业',
    'civil-society': '民间社会',
    government: '政府',
    parliament: '议会',
    journalist: '记者',
    youth: '青年',
  },
  steps: '步骤',
  leftOut: (count) => `有${String(count)}个步骤没有列出：我了解的情况已经过期。`,
  allOutOfDate: '我对这些步骤的了解都已过期，所以一个也不列出。工作人员可以告诉您更多：请输入“人工”。',
  nextStep: '您的下一步',
  usualOnly: '目前还没有确定的日期。以下是通常的规律，可能会变：',
  tellMe: '输入“提醒我”，日期一确定我就告诉您。',
  noDate: '我不知道合适的日期。“近期日期”会列出我知道的全部日期。',
};
