import type { Language } from '../../src/core/language.ts';

/** A message as somebody might write it, with what a careful reader of the knowledge would explain in it. */
export interface Labelled {
  readonly style: 'mailing list' | 'chat' | 'announcement';
  readonly language: Language;
  readonly text: string;
  /**
   * What is known: the ids of the entries that would be right, `|` between them. `#IETF` behind an id: of its meanings,
   * the one of this community; `#?`: all of them, because the message does not decide.
   */
  readonly known: readonly string[];
  /** Capitals that nobody can look up here. */
  readonly unknown?: readonly string[];
  /** Capitals that the message itself explains, with its own words for them. */
  readonly said?: Readonly<Record<string, string>>;
}

const igf = 'term-igf|igf|body-igf';
const mag = 'term-mag|mag|body-mag';
const nri = 'term-nri|nri|body-nris';
const icann = 'term-icann|body-icann';
const ietf = 'term-ietf|body-ietf';
const itu = 'term-itu|body-itu';
const wsis = 'term-wsis|wsis';
const wsis20 = 'term-wsis-20|wsis-plus-20';
const gdc = 'term-gdc|global-digital-compact';
const bpf = 'term-bpf|best-practice-forums';
const pn = 'term-pn|policy-networks';
const consultation = 'open-consultations|term-open-consultations';
const multistakeholder = 'term-multistakeholder|multistakeholder';
const isoc = 'term-isoc|isoc-what-it-is|body-isoc';
const apnic = 'term-apnic|body-apnic';
const arin = 'term-arin|body-arin';
const lacnic = 'term-lacnic|body-lacnic';
const afrinic = 'term-afrinic|body-afrinic';
const ripeNcc = 'term-ripe-ncc|body-ripe-ncc';
const eurodig = 'term-eurodig|body-eurodig|initiative-europe';
const apc = 'term-apc|body-apc';
const unesco = 'term-unesco|body-unesco';
const cstd = 'term-cstd|body-cstd';
const oecd = 'body-oecd';
const youthIgf = 'term-youth-igf|youth-igf';
const seedig = 'initiative-south-eastern-europe';
const leadershipPanel = 'term-leadership-panel|leadership-panel|body-leadership-panel';

/**
 * Sixty messages, written and labelled before the decoder was first run on them, and never changed after it: mailing
 * lists, chats and announcements in six languages, with ordinary words in capitals as traps.
 */
export const messages: readonly Labelled[] = [
  {
    style: 'mailing list',
    language: 'en',
    text: 'Dear all, the MAG would like the NRIs to feed their findings into the BPFs before the next OC. Please send yours by Friday. It MAY be short.',
    known: [mag, nri, bpf, consultation],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'Colleagues, the GNSO Council adopted the final report of the EPDP yesterday. The GAC is preparing its communiqué, and ALAC asked for two more weeks. Comments to the IRT are welcome.',
    known: ['body-gnso', 'term-epdp', 'term-gac|body-gac', 'term-communique', 'term-alac', 'term-irt'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'Hello, as a newcomer I read that WHO decides is not the question, but HOW. Could somebody tell me what the IAB has to do with the IANA functions? I thought PTI ran them.',
    known: ['term-iab|body-iab', 'term-iana', 'term-pti|body-pti'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'The IESG has received a request from the DISPATCH WG to consider draft-foo-02 as BCP. Last call ends on the 3rd of March. As per RFC 2026, substantive comments go to the list.',
    known: ['term-iesg|body-iesg', 'term-dispatch', 'term-wg#IETF', 'term-bcp', 'term-last-call', 'term-rfc'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'PLEASE READ FIRST: THE ROOM HAS CHANGED. WE MAY START LATE. IT IS STILL OK TO JOIN ONLINE. Regards, the IGF Secretariat',
    known: ['body-igf-secretariat|igf-secretariat'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'Our ccTLD signed its zone in 2019. We publish DNSSEC keys, run RPKI validation with ROAs for all our prefixes, and joined MANRS last year. IPv6 is next on the list.',
    known: ['term-cctld', 'term-dnssec', 'term-rpki', 'term-roa', 'term-manrs|body-manrs', 'term-ipv6'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'The World Health Organization (WHO) and the ITU will run a joint workshop. WHO staff will speak on health data; a GSMA delegate follows.',
    known: [itu],
    unknown: ['GSMA'],
    said: { WHO: 'World Health Organization' },
  },
  {
    style: 'mailing list',
    language: 'en',
    text: "I support Ngozi's point. +1. The PDP at AFRINIC is stuck because there is no quorum, and the PDWG has no co-chairs.",
    known: ['term-plus-one', 'term-pdp', afrinic, 'term-quorum', 'term-pdwg|body-afrinic-pdwg'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'Reminder: nominations for the ICANN NomCom close at 23:59 UTC on 12 March. Self-nominations are fine. Send your CV as PDF to the address below, NOT to this list.',
    known: [icann, 'term-nomcom#ICANN', 'term-utc#all'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'The EC met on Tuesday and approved the minutes. We will publish them as soon as the secretary is back from holiday.',
    known: ['term-ec#?'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'Following the adoption of A/RES/80/173 and the WSIS+20 outcome document, CSTD will discuss follow-up in April. NGOs with ECOSOC accreditation can register; UNGIS coordinates on the UN side.',
    known: [
      'term-a-res|igf-mandate',
      wsis20,
      'term-outcome-document',
      cstd,
      'term-ecosoc',
      'term-accreditation#UN',
      'body-ungis',
    ],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'hey folks, is the mag meeting open to observers or only to igf people? i only found the oc page',
    known: [mag, igf, consultation],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'lol I thought a RIR was a bird 😂 turns out APNIC & LACNIC are RIRs, who knew',
    known: ['term-rir', apnic, lacnic],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'can u send me the link asap? my boss is on pto and the vpn is down again. btw the DCs meet at 3 in room B, thats the igf village',
    known: ['term-dc', 'term-igf-village'],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'what a week. may the best team win. it is what it is. us vs them, who cares, ok?',
    known: [],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'the DC (data center) in Nairobi was offline, so the APrIGF stream broke. Anyone knows if EuroDIG had the same?',
    known: ['term-aprigf|body-aprigf|initiative-asia-pacific', eurodig],
    said: { DC: 'data center' },
  },
  {
    style: 'chat',
    language: 'en',
    text: 'Quick q: difference between a registry and a registrar? And is the registrant me? My udrp case is from a reseller...',
    known: [
      'term-registry',
      'term-registrar',
      'term-registrant',
      'term-udrp|landscape-udrp',
      'term-reseller',
    ],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'Got into the ICANN fellowship!! Meeting the RALOs next week, LACRALO first, then NARALO. Need to learn what an ALS does.',
    known: [
      icann,
      'term-fellowship',
      'term-ralo',
      'term-lacralo|body-lacralo',
      'term-naralo|body-naralo',
      'term-als',
    ],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'tbh the whole multi-stakeholder thing is just rough consensus with better catering. IMO the BoFs are where things get done. See you at the hackathon',
    known: [multistakeholder, 'term-rough-consensus', 'term-bof', 'term-hackathon'],
  },
  {
    style: 'chat',
    language: 'en',
    text: 'can we talk about the new phone? I need to charge it. The transit was late and the observer at the gate had no clue. Meet me by the chapter house.',
    known: [],
  },
  {
    style: 'announcement',
    language: 'en',
    text: 'Call for workshop proposals: IGF 2026. Proposals from SIDS, LDCs and LLDCs are especially welcome. Sessions on DPI, AI governance and the GDC will be given priority. Deadline: 15 MAY, 23:59 UTC.',
    known: [
      'igf-2026|' + igf,
      'term-sids',
      'term-ldc',
      'term-lldc',
      'term-dpi',
      'term-ai-governance',
      gdc,
      'term-utc#all',
    ],
  },
  {
    style: 'announcement',
    language: 'en',
    text: 'ARIN 57 takes place in Toronto. The AC will present three draft policies on IPv4 transfers; the PPML stays open for remarks until Monday. Scholarships are available (apply through KICTANET or your NOG).',
    known: [arin, 'term-ac#ARIN', 'term-ipv4', 'term-ppml', 'term-nog'],
    unknown: ['KICTANET'],
  },
  {
    style: 'announcement',
    language: 'en',
    text: 'The Global South is under-represented in standards work. With support from ISOC, APC and GIZ we invite fellows to IETF-related trainings in Accra. No prior knowledge of the IRTF or of HTTP is needed.',
    known: ['term-global-south', isoc, apc, 'term-fellowship', ietf, 'term-irtf|body-irtf'],
    unknown: ['GIZ', 'HTTP'],
  },
  {
    style: 'announcement',
    language: 'en',
    text: 'W3C has published a new Working Draft. The AC representatives of all members vote until 30 June. The TAG reviewed the architecture, and accessibility was checked by WAI.',
    known: ['term-w3c', 'term-ac#W3C', 'term-tag', 'term-accessibility'],
    unknown: ['WAI'],
  },
  {
    style: 'announcement',
    language: 'en',
    text: 'SEEDIG and the Youth IGF invite you to a school on content moderation, net neutrality and zero-rating. Chatham House Rule applies. Reports by a rapporteur will be sent to the Leadership Panel.',
    known: [
      seedig,
      youthIgf,
      'term-content-moderation',
      'term-net-neutrality',
      'term-zero-rating',
      'term-chatham-house-rule',
      'term-rapporteur',
      leadershipPanel,
    ],
  },
  {
    style: 'announcement',
    language: 'en',
    text: 'Kenya IGF 2026: registration is OPEN! Join us in Mombasa on 4 and 5 June. Themes: internet shutdowns, data protection, community networks. Lunch is on us. RSVP to the team by 20 MAY.',
    known: ['initiative-kenya', 'term-internet-shutdown', 'term-data-protection', 'term-community-network'],
  },
  {
    style: 'mailing list',
    language: 'fr',
    text: "Bonjour à tous, le MAG se réunira à Genève après les consultations. L'UIT et l'UNESCO ont proposé un forum ouvert sur ROAM-X. Les NRI d'Afrique francophone parleront du FGI.",
    known: [mag, itu, unesco, 'term-roam-x', nri, igf],
  },
  {
    style: 'mailing list',
    language: 'fr',
    text: "Chers collègues, l'ICANN a ouvert une période de commentaires sur les IDN et sur le RDAP. Le GAC remettra son communiqué à la fin de la réunion. Merci de relire le texte AVANT mardi, et NON après.",
    known: [icann, 'term-idn', 'term-rdap', 'term-gac|body-gac', 'term-communique'],
  },
  {
    style: 'chat',
    language: 'fr',
    text: 'Salut ! quelqu’un sait si l’afrinic rembourse le train ? je vais au FGI Bénin et après à l’AfIGF. Mon fai est en panne, désolé.',
    known: [afrinic, 'initiative-benin', 'term-afigf|body-afigf|initiative-africa', 'term-isp'],
  },
  {
    style: 'chat',
    language: 'fr',
    text: 'Je ne comprends rien au mail : « les DC et les BPF rendent leur rapport au MAG ». On dirait du code. Et OK pour 14 h, je prends le bus à la place du train.',
    known: ['term-dc', bpf, mag],
  },
  {
    style: 'announcement',
    language: 'fr',
    text: "Appel à candidatures : bourses pour la prochaine réunion de l'IETF. L'ISOC (Internet Society) prend en charge le voyage. Aucun RFC à lire d'avance. Renseignements auprès de l'ARCEP.",
    known: [ietf, isoc, 'term-rfc', 'term-fellowship'],
    unknown: ['ARCEP'],
  },
  {
    style: 'announcement',
    language: 'fr',
    text: "L'Organisation mondiale de la santé (OMS) et l'OCDE publient un guide sur l'IA. Le RGPD y est cité, tout comme le DSA et le DMA.",
    known: ['term-dsa', 'term-dma', 'term-gdpr'],
    unknown: ['OCDE', 'RGPD'],
    said: { OMS: 'Organisation mondiale de la santé' },
  },
  {
    style: 'mailing list',
    language: 'fr',
    text: "Le rapport du groupe de travail sur le SMSI+20 est en ligne. La CSTD en parlera en avril, puis l'ECOSOC. Les ccTLD africains, réunis dans AfTLD, ont envoyé une contribution.",
    known: [cstd, 'term-ecosoc', 'term-cctld', 'term-aftld|body-aftld', 'term-wsis-20'],
    unknown: ['SMSI+20'],
  },
  {
    style: 'chat',
    language: 'fr',
    text: 'as-tu vu le mag de ce mois ? un cas sur deux est mal expliqué, on se tag demain sur le groupe, ça ira.',
    known: [],
  },
  {
    style: 'mailing list',
    language: 'es',
    text: 'Estimadas y estimados: el LACIGF abre la convocatoria de talleres. La UIT y LACNIC apoyan a quienes llegan de lejos. Dudas sobre DNSSEC o IPv6, por favor en la lista de LACNOG.',
    known: [
      'term-lacigf|body-lacigf|initiative-latin-america-caribbean',
      itu,
      lacnic,
      'term-dnssec',
      'term-ipv6',
      'body-lacnog',
    ],
  },
  {
    style: 'mailing list',
    language: 'es',
    text: 'Hola a todas. El grupo de la ICANN sobre UDRP y URS cerró su informe. La NCSG y la NCUC votaron a favor; la IPC, en contra. Ya NO hay plazo para comentarios.',
    known: [
      icann,
      'term-udrp|landscape-udrp',
      'term-urs',
      'term-ncsg|body-ncsg',
      'term-ncuc|body-ncuc',
      'term-ipc|body-ipc',
    ],
  },
  {
    style: 'chat',
    language: 'es',
    text: '¿alguien me explica qué es un IXP y por qué los ISP se conectan ahí? en clase dijeron bgp y peering y me perdí 😅',
    known: ['term-ixp', 'term-isp', 'term-bgp', 'term-peering'],
  },
  {
    style: 'chat',
    language: 'es',
    text: 'Me voy a casa, es tarde. El tema de la radio es para mañana, ok? Si va Ana me avisas. No era para TI, era para el jefe.',
    known: [],
  },
  {
    style: 'announcement',
    language: 'es',
    text: 'Beca para jóvenes: participa en el Youth LACIGF y en la escuela de gobernanza. Organizan CGI.br, la OEA y el capítulo local de ISOC. Se hablará de DSA, DoH, cifrado E2EE y de la GDC.',
    known: [
      'initiative-latin-america-caribbean-youth',
      'term-cgi-br|body-cgi-br',
      isoc,
      'term-dsa',
      'term-doh',
      'term-e2ee',
      gdc,
      'term-chapter',
      'term-encryption',
    ],
    unknown: ['OEA'],
  },
  {
    style: 'announcement',
    language: 'es',
    text: 'NETmundial reunió a gobiernos, empresas y sociedad civil. El documento final cita la Agenda de Túnez y la Tunis Agenda en inglés, y pide reforzar el IGF y sus NRIs.',
    known: ['term-netmundial', 'term-tunis-agenda', igf, nri, 'term-civil-society', 'term-outcome-document'],
  },
  {
    style: 'mailing list',
    language: 'es',
    text: 'Compañeros: el CSIRT nacional recibió un ataque DDoS. FIRST coordinará con los CERT vecinos. El PLAZO para informes es el lunes. Gracias, el equipo de INCIBE.',
    known: ['term-cert', 'term-ddos', 'body-first'],
    unknown: ['INCIBE'],
  },
  {
    style: 'mailing list',
    language: 'ar',
    text: 'الزملاء الأعزاء، يجتمع فريق MAG في جنيف الأسبوع القادم، وستقدّم المبادرات الوطنية NRIs تقاريرها قبل منتدى IGF. يرجى إرسال الملاحظات إلى القائمة.',
    known: [mag, nri, igf],
  },
  {
    style: 'mailing list',
    language: 'ar',
    text: 'نشرت منظمة ICANN تقريرا عن أسماء النطاقات الدولية IDN، وطلبت GAC من الحكومات العربية إبداء الرأي في RDDS.',
    known: [icann, 'term-idn', 'term-gac|body-gac', 'term-rdds'],
  },
  {
    style: 'chat',
    language: 'ar',
    text: 'ما معنى كلمة BPF في الرسالة؟ وهل الـWSIS هو نفسه الـIGF؟ شكرا 🙏',
    known: [bpf, wsis, igf],
  },
  {
    style: 'chat',
    language: 'ar',
    text: 'مرحبا، هل وصلتك الرسالة؟ سأكون في المكتب عند الساعة 3. OK؟ المهم أن نتفق على الموعد.',
    known: [],
  },
  {
    style: 'announcement',
    language: 'ar',
    text: 'يدعوكم منتدى حوكمة الإنترنت إلى جلسة عن الأمن السيبراني بمشاركة RIPE NCC وITU-D وESCWA. التسجيل مفتوح حتى ١٥ مايو بالتوقيت العالمي UTC.',
    known: [igf, ripeNcc, 'term-itu-d', 'term-utc#all', 'term-cybersecurity'],
    unknown: ['ESCWA'],
  },
  {
    style: 'announcement',
    language: 'ar',
    text: 'منحة جديدة من ISOC: تدريب على بروتوكول IPv6 وعلى RPKI لمشغلي الشبكات. تُقبل الطلبات من أعضاء نقاط التبادل IXP ومن مزودي الخدمة.',
    known: [isoc, 'term-ipv6', 'term-rpki', 'term-ixp'],
  },
  {
    style: 'mailing list',
    language: 'zh',
    text: '各位同事:MAG会议将在OC之后召开,请各NRI在周五前提交意见。今年IGF的主题还没有定,BPF和PN的报告可以先看。',
    known: [mag, consultation, nri, igf, bpf, pn],
  },
  {
    style: 'mailing list',
    language: 'zh',
    text: 'ICANN董事会已收到ccNSO和GNSO的意见。关于IDN变体,RSSAC与SSAC没有分歧。',
    known: [
      icann,
      'term-ccnso|body-ccnso',
      'term-gnso',
      'term-idn',
      'term-rssac|body-rssac',
      'term-ssac|body-ssac',
    ],
  },
  {
    style: 'chat',
    language: 'zh',
    text: '刚来的,想问一下APNIC的NIR是什么?CNNIC算吗?还有人说要看RFC,哪一篇?',
    known: [apnic, 'term-nir', 'term-rfc'],
    unknown: ['CNNIC'],
  },
  {
    style: 'chat',
    language: 'zh',
    text: '今天太累了,明天再说吧。OK的话回我一下,地铁见。',
    known: [],
  },
  {
    style: 'announcement',
    language: 'zh',
    text: '互联网治理论坛征集开放论坛提案,重点是DPI、GDC以及WSIS+20。报名截止时间为5月15日24:00(UTC)。',
    known: [igf, 'term-dpi', gdc, wsis20, 'term-utc#all'],
  },
  {
    style: 'announcement',
    language: 'zh',
    text: 'IETF第122次会议在曼谷举行,IRTF和IAB同期开会。首次参加的人可以找Guides帮忙,也可以参加Hackathon。',
    known: [ietf, 'term-irtf|body-irtf', 'term-iab|body-iab', 'term-guides', 'term-hackathon'],
  },
  {
    style: 'mailing list',
    language: 'ru',
    text: 'Уважаемые коллеги! MAG рассмотрит предложения NRIs до конца марта. ICANN и RIPE NCC проведут вебинар о DNSSEC. Просим НЕ пересылать письмо.',
    known: [mag, nri, icann, ripeNcc, 'term-dnssec'],
  },
  {
    style: 'mailing list',
    language: 'ru',
    text: 'На Форуме по управлению Интернетом обсудили OEWG и GGE. МИД и МСЭ направят экспертов. Итоги ВВУИО+20 опубликованы на сайте ООН.',
    known: [
      igf,
      'term-oewg',
      'term-gge',
      'term-itu|body-itu',
      'term-wsis-20|wsis-plus-20',
      'term-wsis-20',
      'term-itu',
    ],
    unknown: ['МИД'],
  },
  {
    style: 'chat',
    language: 'ru',
    text: 'ребят, а кто-нибудь был на ФУИ? я путаю ccTLD и gTLD, и что такое IDN вообще',
    known: [igf, 'term-cctld', 'term-gtld', 'term-idn'],
  },
  {
    style: 'chat',
    language: 'ru',
    text: 'Как дела? Я НЕ приду, у меня ЭКЗАМЕН. ОК, до завтра. Кто за чай?',
    known: [],
  },
  {
    style: 'announcement',
    language: 'ru',
    text: 'Открыта регистрация на RIGF и на SEEDIG. Темы: WHOIS и RDAP, устойчивость RPKI, роль ЮНЕСКО. Рабочий язык: русский. Координаторы из EURALO ответят на вопросы.',
    known: [
      'initiative-russia',
      seedig,
      'term-whois',
      'term-rdap',
      'term-rpki',
      'term-unesco|body-unesco',
      'term-euralo|body-euralo',
      'term-unesco',
    ],
  },
  {
    style: 'announcement',
    language: 'ru',
    text: 'Стипендии от ISOC для участия в IETF. Вы узнаете, что такое WG, BoF и I-D, и сможете написать первый черновик.',
    known: [isoc, ietf, 'term-wg#IETF', 'term-bof', 'term-internet-draft'],
  },
  {
    style: 'mailing list',
    language: 'en',
    text: 'OECD, CoE and the FOC drafted a joint statement on the NCII bill. SG Guterres will be briefed. If the text is adopted by consensus, the SG of the UN forwards it to UNGA; else it dies.',
    known: [oecd, 'body-coe', 'body-foc', 'term-sg#UN', 'term-consensus', 'term-unga'],
    unknown: ['NCII'],
  },
];
