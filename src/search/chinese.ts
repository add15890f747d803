/** Everyday notions in Chinese words, written as those of English are and by the same names: `everydayNotions`. */
export const chineseNotions = `
money: 钱 资金 经费 资助 赞助 经济
grant: 奖学金 助学金 赠款 补助 资助 津贴 拨款
pay: 付 支付 付钱 付款 报销 自费 出钱
earn: 工资 薪水 收入 报酬
cost: 费用 收费 多少钱 价格 票价 学费 会费 免费 要钱 花钱
apply: 申请 申请表 报名 提名 候选 参选 提交 提案
register: 注册 报名 登记 账号 账户
join: 加入 参加 参与 会员 成员 入会
leave: 退出 离开 辞职
speak: 发言 讲话 演讲
language: 语言 英语 英文 中文 法语 外语
translate: 翻译 口译 同传 译文 传译
word: 词 术语 词语 单词
define: 定义 意思 含义 解释 全称 缩写
remote: 远程 线上 在线 网上 直播 视频 虚拟
meeting: 会议 大会 开会 峰会 年会 论坛 研讨会 例会
event: 活动
schedule: 日程 议程 安排 时间表
calendar: 日历 日程
reminder: 提醒
list: 列表 名单 清单
begin: 开始 入门 新手 新人 初学者 第一步
finish: 结束 完成 停止
next: 下一届 下一次 下次 接下来
time: 时间 几点 小时 什么时候 何时
date: 日期 截止 期限 哪天 几月 几号 什么时候 何时
duration: 多久 多长
travel: 旅行 旅费 路费 出差 差旅
flight: 机票 飞机 航班
visa: 签证 护照 邀请函 签证函
hotel: 酒店 住宿 旅馆 宾馆
place: 地点 在哪 哪里 地方 场地 会场
country: 国家 本国 我国
region: 地区 区域
city: 城市
problem: 问题 故障 错误
report: 举报 报告
complain: 投诉 举报 骚扰 不公平 申诉
approve: 批准 同意 认可 通过
reject: 拒绝 驳回
cancel: 取消 撤回
call: 电话
contact: 联系 联络 联系人 邮箱
youth: 青年 年轻人 学生 青少年 未成年
child: 孩子 儿童 小孩
age: 年龄 岁 几岁 多大
job: 工作 职业 职位
company: 公司 企业 商业 商家
government: 政府 部委 官员 公务员 部门
society: 民间 协会 公益
rule: 规则 规定 法律 政策 制度 守则
group: 小组 工作组 委员会 理事会 团队 联盟
open: 开放 公开 透明
help: 帮助 帮忙 支持 协助
learn: 学习 课程 学校 培训 学 上课 自学
choose: 选 选出 选举 挑选 任命 选择 评选 当选
vote: 投票 选举 表决 选票
host: 主办 承办 举办 东道国
compare: 区别 不同 比较 对比 差别
result: 结果 成果
reason: 为什么 原因 理由 为何
privacy: 隐私 个人信息
new: 新
old: 旧 以前
trust: 信任 可信 可靠`;

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
