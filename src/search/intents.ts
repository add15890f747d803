/** What a person wants to know of a thing, told from the words round its name. */
export const intents = ['when', 'mean', 'enter', 'join', 'money', 'body', 'recommendation'] as const;
export type Intent = (typeof intents)[number];

// English, then French, Spanish, Russian; Arabic and Chinese have no word boundaries that a pattern could use.
const patterns: Readonly<Record<Intent, readonly RegExp[]>> = {
  when: [
    /\b(?:when|which (?:month|day|date|week|year)s?|what (?:month|day|date|week|year)s?|dates?|deadlines?|how many days|how long before|until when|by when|starts?|opens? next|next (?:one|meeting|call)|too late|calendar|schedule)\b/iu,
    /\b(?:quand|quelle date|dates?|délai|échéance|jusqu'à quand|calendrier)\b|\b(?:cuándo|cuando|fechas?|plazo|hasta cuándo|calendario)\b|когда|срок|дата|до какого/iu,
    /متى|موعد|تاريخ|什么时候|何时|日期|截止/u,
  ],
  mean: [
    /\b(?:means?|meaning|meant|stands? for|short for|abbreviation|acronym|long name|full name|spell(?:ed)? out|called|call (?:it|that|this)|what do (?:you|they|people|experts) call|how do (?:you|they|people|experts) call|name of|name for|word for|one word|term for|what(?:'s| is) (?:a|an)\b|definition|define|they said|someone said|somebody said|expression|jargon)\b/iu,
    /\b(?:veut dire|signifie|signification|sigle|définition|qu'est-ce qu'un)\b|\b(?:significa|significado|siglas?|definición|qué es un)\b|значит|означает|расшифров|что такое/iu,
    /معنى|يعني|اختصار|تعريف|什么意思|是什么意思|缩写|定义/u,
  ],
  enter: [
    /\b(?:get into|get in|become|be(?:ing)? (?:elected|chosen|voted|part|one of)|elected|elections?|stand for|stand as|run for|run as|running for|candidate|nominat\w+|selected|selection|serve (?:as|on|in)|seat|voted? (?:in|them)|who (?:elects|picks|chooses|votes|appoints)|picks?|chair|preside|trustee|director|land in|sit (?:in|on|at))\b/iu,
    /\b(?:devenir|élu|élus|élections?|candidat|se présenter|nommé|siège|présider)\b|\b(?:llegar a ser|ser elegid|elecciones|candidat|postular|nombrad|presidir|escaño)|стать|избра|выбор|кандидат|выдвин|назнач/iu,
    /انتخاب|ترشح|مرشح|أصبح عضو|当选|选举|竞选|提名|产生|成为/u,
  ],
  join: [
    /\b(?:join|enter|enrol\w*|sign up|apply|application|register|member|membership|take part|participate|attend|come to|submit|send in|hand in|propose|proposal|how (?:do|can|could|may|to)|where (?:do|can) i|what do i need|steps?|procedure|process|path|begin|start)\b/iu,
    /\b(?:comment|adhérer|rejoindre|s'inscrire|participer|assister|déposer|proposer|étapes?|démarche)\b|\b(?:cómo|unirse|unirme|inscribir|participar|asistir|presentar|proponer|pasos?|trámite)|\bкак\b|участвовать|вступить|зарегистрир|подать|предложить/iu,
    /كيف|انضم|أسجل|التسجيل|أشارك|المشاركة|تقديم|如何|怎么|怎样|加入|参加|报名|注册|申请|提交/u,
  ],
  money: [
    /\b(?:money|cash|pay|pays|paid|fund\w*|grant|scholarship|stipend|fellowship|ticket|flight|hotel|cost|costs|fee|fees|expensive|free|price|afford|financ\w*|budget|dues|travel support|reimburse\w*)\b/iu,
    /\b(?:argent|payer|bourse|subvention|financ|frais|coût|cher|gratuit|prix|cotisation)|\b(?:dinero|pagar|beca|subvención|costo|coste|cuesta|gratis|precio|cuota)|деньг|оплат|стипенд|грант|стоит|взнос|бесплат/iu,
    /منحة|مال|تمويل|رسوم|تكلفة|مجان|资助|奖学金|费用|免费|多少钱|补助/u,
  ],
  body: [
    /\b(?:who (?:is|are|runs|leads|sits|decides|supervises|answers|owns)|what is|what does|what do|which (?:ngo|body|group|organi[sz]ation|committee|office|un (?:agency|office))|how many (?:people|sit|members|countries|seats)|since which year|club|responsible|in charge|group that|body that|organi[sz]ation that|is there a (?:group|body|club|network))\b/iu,
    /\b(?:qui (?:est|dirige|décide)|quel(?:le)? (?:organisme|organisation|groupe)|combien de membres)\b|\b(?:quién (?:es|dirige|decide)|qué (?:organismo|organización|grupo)|cuántos miembros)|кто (?:такие|руководит|решает|возглавляет)|какая организация/iu,
    /من يدير|من هو|ما هي الجهة|谁(?:是|负责|领导)|哪个组织|哪个机构/u,
  ],
  recommendation: [/\brecomm?[ae]nd\w*|\brecommandation\w*|\brecomendaci\w*|рекомендаци|توصي|建议/iu],
};

/** The intents a question shows; several, or none. */
export const intentsIn = (question: string): readonly Intent[] =>
  intents.filter((intent) => patterns[intent].some((pattern) => pattern.test(question)));
