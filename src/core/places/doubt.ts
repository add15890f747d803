/** Names that may mean several countries, or of which the field means one: by the words as they are compared. */
export const ambiguous: Readonly<Record<string, { readonly codes: string; readonly plain?: true }>> = {
  congo: { codes: 'CD CG' },
  kongo: { codes: 'CD CG' },
  конго: { codes: 'CD CG' },
  الكونغو: { codes: 'CD CG' },
  congolese: { codes: 'CD CG' },
  congolais: { codes: 'CD CG' },
  congolaise: { codes: 'CD CG' },
  congoleno: { codes: 'CD CG' },
  congolena: { codes: 'CD CG' },
  guinea: { codes: 'GN', plain: true },
  korea: { codes: 'KR', plain: true },
  coree: { codes: 'KR', plain: true },
  corea: { codes: 'KR', plain: true },
  كوريا: { codes: 'KR', plain: true },
  'virgin islands': { codes: 'VI VG' },
  'iles vierges': { codes: 'VI VG' },
  'islas virgenes': { codes: 'VI VG' },
  'saint martin': { codes: 'MF SX' },
  'san martin': { codes: 'MF SX' },
  dominican: { codes: 'DO DM' },
  dominicans: { codes: 'DO DM' },
  dominicain: { codes: 'DO DM' },
  dominicaine: { codes: 'DO DM' },
  americain: { codes: 'US' },
  americaine: { codes: 'US' },
  americains: { codes: 'US' },
  americaines: { codes: 'US' },
  americano: { codes: 'US' },
  americana: { codes: 'US' },
  americanos: { codes: 'US' },
  americanas: { codes: 'US' },
  guayana: { codes: 'GY GF' },
  america: { codes: 'US' },
  amerique: { codes: 'US' },
  америка: { codes: 'US' },
  америке: { codes: 'US' },
  америки: { codes: 'US' },
  америку: { codes: 'US' },
  امريكا: { codes: 'US' },
  اميركا: { codes: 'US' },
  عمان: { codes: 'OM JO' },
  antigua: { codes: 'AG' },
  papua: { codes: 'PG' },
  'san vicente': { codes: 'VC' },
  'santa elena': { codes: 'SH' },
  'santa lucia': { codes: 'LC' },
  guadalupe: { codes: 'GP' },
  'saint pierre': { codes: 'PM' },
  'south georgia': { codes: 'GS' },
  timor: { codes: 'TL', plain: true },
  trinidad: { codes: 'TT', plain: true },
  macedonia: { codes: 'MK', plain: true },
};

/** Names that people bear, or things: certain only where the words around them speak of a place. */
export const givenNames: ReadonlySet<string> = new Set(
  `jordan chad georgia dominique maurice mauricio salvador wales granada jersey sydney victoria florence santiago rosario papua
emirates`.split(/\s+/),
);

/** Names that are also half of another country's. */
export const halves: ReadonlySet<string> = new Set('guinea guinee sudan soudan korea coree corea'.split(' '));

/** Names that are also everyday words: not even thought of where the words around them do not speak of a place. */
export const everyday: ReadonlySet<string> = new Set(
  'grenade того مالي بنين anguila catar jersey polish'.split(' '),
);

/** Names of `Intl` that are everyday words wherever they stand: a meeting in French and Spanish, and we. */
export const dropped: ReadonlySet<string> = new Set(['reunion', 'la reunion', 'us']);

/** Words before a name that make it a place. */
export const placeBefore: ReadonlySet<string> = new Set(
  `in from near inside within across throughout en au aux chez depuis desde hacia en el al para pour of for to about outside visit
country republic government kingdom state islands island isle ile iles isla islas repubblica pais pays etat
в во из по для об о республике республика стране страна في من الي عن دولة دوله جمهوريه لدوله داخل بلدي`.split(
    /\s+/,
  ),
);

/** Words after a name that make it a place. */
export const placeAfter: ReadonlySet<string> = new Set(
  `igf fgi nri nris youth school chapter government ministry national registry cctld isp internet forum regulator parliament delegation
embassy citizen citizens initiative community ngo ngos university civil society resident based`.split(/\s+/),
);

/** Nouns beside `Dutch`, `Russian` … that make the word one of a country and not of a language. */
export const countryNouns: ReadonlySet<string> = new Set(
  `igf fgi nri government gouvernement gobierno ministry ministere ministerio minister embassy ambassade embajada citizen citizens
citoyen ciudadano ciudadana national nationals passport regulator isp isps operator operators delegation delegate ngo ngos ong chapter
parliament parliamentarian mp registry cctld university people community initiative youth law laws organisation organization
organisations organizations company companies society civil authorities authority regulators senate president state border`.split(
    /\s+/,
  ),
);

/** Words before a language word that make it a nationality: `I am French`. */
export const selfBefore: ReadonlySet<string> = new Set(['am', 'suis', 'soy', 'somos', 'sommes']);

/** Phrases that hold the name of a place and do not speak of it. */
export const notPlaces: readonly string[] =
  `Tunis Agenda;Tunis Commitment;Tunis mandate;Tunis phase;Tunis text;Tunis document;agenda de Tunis;engagement de Tunis;phase de Tunis;agenda de Túnez;compromiso de Túnez
Geneva Plan of Action;Geneva Declaration;Geneva Convention;Geneva Conventions;Geneva Internet Platform;plan d'action de Genève;déclaration de Genève
Budapest Convention;convention de Budapest;convenio de Budapest;Hague Declaration;Hague Process;Paris Agreement;Paris Call;Accord de Paris
Appel de Paris;Accords de Paris;Christchurch Call;Addis Ababa Action Agenda;Sao Paulo Multistakeholder Guidelines;Sao Paulo Guidelines;São Paulo principles
directrices de Sao Paulo;Seoul Declaration;Civil Society Seoul Declaration;Delhi Communique;Tallinn Manual;Malabo Convention;convention de Malabo;Vienna Convention
Indian Ocean;océan Indien;océano Índico;Guinea pig;Guinea pigs;Panama Papers;Chinese wall;Turkish delight;American Registry;Digital India
African Network Information Centre;African Network Information Center;Council of Europe;Conseil de l'Europe;Consejo de Europa
Economic Commission for Africa;Economic Commission for Europe;Commission économique pour l'Afrique;New England;European Broadcasting Union
Jersey City;Air France;Radio France;Bank of America;French language;Montevideo Statement;Montreal Protocol;Kyoto Protocol;Istanbul Convention
Женевская декларация;أجندة تونس;التزام تونس;اتفاقية بودابست;برنامج عمل تونس;جدول أعمال تونس`
    .split(/[;\n]/)
    .map((phrase) => phrase.trim());

/** The same in Chinese, and strings of characters that only look like a name. */
export const notPlacesHan: readonly string[] =
  '突尼斯议程 突尼斯議程 突尼斯承诺 突尼斯承諾 突尼斯阶段 日内瓦行动计划 日内瓦公约 布达佩斯公约 巴黎协定 巴黎协议 北京时间 印度洋 发展中国家 發展中國家 中国家 中國家 中国际 中國際 法国家 法國家 法国际 日本次 日本届 日本屆 日本网 沿海地 海地区 海地區 海地方 上海地 大海地 东南非 東南非 今日本'.split(
    ' ',
  );
