import type { RegionName } from './place.ts';

/** What people call the regions, in the six languages; several names with `;` between them. */
export const regionWords: Readonly<Record<RegionName, string>> = {
  Africa:
    'Africa;African;African continent;Africans;African Union;Afrique;africain;africaine;africains;africaines;África;africano;africana;africanos;أفريقيا;إفريقيا;القارة الأفريقية;非洲;Африка;Sub-Saharan Africa;Afrique subsaharienne;África subsahariana;Sahel;Afrique francophone;francophone Africa;anglophone Africa',
  'West Africa':
    "West Africa;Western Africa;West African;West Africans;ECOWAS;Afrique de l'Ouest;Afrique occidentale;ouest-africain;ouest-africaine;CEDEAO;UEMOA;África Occidental;África del Oeste;غرب أفريقيا;غرب إفريقيا;西非;Западная Африка",
  'East Africa':
    "East Africa;Eastern Africa;East African;East Africans;East African Community;Horn of Africa;Afrique de l'Est;Afrique orientale;Corne de l'Afrique;est-africain;África Oriental;África del Este;Cuerno de África;شرق أفريقيا;شرق إفريقيا;القرن الأفريقي;东非;東非;Восточная Африка",
  'Central Africa':
    'Central Africa;Middle Africa;Central African;Central Africans;Afrique centrale;Afrique du centre;CEEAC;CEMAC;África Central;中部非洲;وسط أفريقيا;وسط إفريقيا;Центральная Африка',
  'Southern Africa':
    'Southern Africa;Southern African;SADC;Afrique australe;África Austral;África Meridional;الجنوب الأفريقي;南部非洲;Юг Африки;южная часть Африки',
  'North Africa':
    'North Africa;Northern Africa;North African;North Africans;Maghreb;Maghreb countries;Afrique du Nord;nord-africain;nord-africaine;Magreb;África del Norte;Norte de África;África Septentrional;شمال أفريقيا;شمال إفريقيا;المغرب العربي;北非;Северная Африка;Магриб',
  'Arab States':
    'Arab States;Arab State;Arab world;Arab countries;Arab country;Arab region;Arab nations;Arab;Middle East;Middle Eastern;MENA;Gulf states;Gulf countries;États arabes;pays arabes;monde arabe;Moyen-Orient;Proche-Orient;Estados Árabes;países árabes;mundo árabe;Oriente Medio;Medio Oriente;Oriente Próximo;الدول العربية;العالم العربي;المنطقة العربية;الوطن العربي;الشرق الأوسط;الخليج;دول الخليج;البلدان العربية;阿拉伯国家;阿拉伯國家;阿拉伯世界;中东;中東;арабские страны;арабские государства;арабский мир;Ближний Восток;Арабские государства',
  'Asia-Pacific':
    'Asia Pacific;Asia;Asian;Asians;APAC;Asia and the Pacific;Asie-Pacifique;Asie;asiatique;Asie et Pacifique;Asia-Pacífico;Asia y el Pacífico;asiático;asiática;آسيا;آسيا والمحيط الهادئ;آسيا والمحيط الهادي;亚太;亞太;亚洲;亞洲;亚洲太平洋;Азия;Азиатско-Тихоокеанский регион;АТР;азиатско-тихоокеанского региона;азиатско-тихоокеанском регионе',
  'Central Asia':
    'Central Asia;Central Asian;Central Asians;Asie centrale;Asia Central;آسيا الوسطى;وسط آسيا;中亚;中亞;Центральная Азия;Средняя Азия',
  'South Asia':
    'South Asia;Southern Asia;South Asian;South Asians;Indian subcontinent;Asie du Sud;Asia del Sur;Asia Meridional;جنوب آسيا;南亚;南亞;Южная Азия',
  'South-east Asia':
    'South East Asia;Southeast Asia;South Eastern Asia;South East Asian;Southeast Asian;ASEAN;Asie du Sud-Est;Sudeste Asiático;Sudeste de Asia;جنوب شرق آسيا;东南亚;東南亞;Юго-Восточная Азия',
  'East Asia':
    "East Asia;Eastern Asia;East Asian;Far East;Asie de l'Est;Asia Oriental;Extrême-Orient;شرق آسيا;东亚;東亞;Восточная Азия",
  Pacific:
    'Pacific;Pacific islands;Pacific island;Pacific Islander;Pacific Islanders;Oceania;South Pacific;Melanesia;Polynesia;Pacifique;îles du Pacifique;Océanie;Pacífico;islas del Pacífico;Oceanía;المحيط الهادئ;جزر المحيط الهادئ;أوقيانوسيا;太平洋;太平洋岛国;太平洋島國;大洋洲;Океания;острова Тихого океана;тихоокеанские острова;Тихий океан',
  Europe:
    'Europe;European;européennes;europeas;Europeans;European Union;EU countries;EU member states;pan-European;européen;européenne;européens;Union européenne;Europa;europeo;europea;europeos;Unión Europea;أوروبا;اوروبا;أوربا;الاتحاد الأوروبي;欧洲;歐洲;欧盟;歐盟;Европа;Европейский союз;Евросоюз',
  'Eastern Europe':
    "Eastern Europe;East Europe;Eastern European;East European;Central and Eastern Europe;Eastern Europeans;Europe de l'Est;Europe orientale;Europa del Este;Europa Oriental;أوروبا الشرقية;شرق أوروبا;东欧;東歐;Восточная Европа;Caucasus;South Caucasus",
  'South-eastern Europe':
    'South Eastern Europe;South East Europe;Southeast Europe;Southeastern Europe;South East European;Balkans;Balkan;Western Balkans;Europe du Sud-Est;Balcanes;Europa Sudoriental;جنوب شرق أوروبا;البلقان;东南欧;東南歐;巴尔干;巴爾幹;Юго-Восточная Европа;Балканы;Балкан;Балканах',
  'Western Europe and others':
    "Western Europe;West Europe;Western European;WEOG;Western Europe and others;Scandinavia;Nordic countries;Nordics;Europe de l'Ouest;Europe occidentale;Europa Occidental;أوروبا الغربية;غرب أوروبا;西欧;西歐;Западная Европа",
  'Latin America and Caribbean':
    'Latin America;Latin American;Latin American and Caribbean;Latin Americans;Latin America and the Caribbean;Latin America and Caribbean;LATAM;GRULAC;Amérique latine;latino-américain;Amérique latine et Caraïbes;Amérique latine et les Caraïbes;América Latina;América Latina y el Caribe;América Latina y Caribe;Latinoamérica;latinoamericano;latinoamericana;LAC region;Iberoamérica;Hispanoamérica;أمريكا اللاتينية;أميركا اللاتينية;拉丁美洲;拉美;拉丁美洲和加勒比;Латинская Америка;Латинской Америке и Карибском бассейне',
  Caribbean:
    'Caribbean;West Indies;CARICOM;Antilles;Caraïbes;Caraïbe;Caribe;Antillas;caribeño;caribeña;الكاريبي;منطقة البحر الكاريبي;البحر الكاريبي;加勒比;加勒比海;加勒比地区;Карибы;Карибский бассейн;Карибский регион;Карибские острова;Карибах;Карибском бассейне',
  'Central America':
    'Central America;Central American;Amérique centrale;América Central;Centroamérica;centroamericano;centroamericana;أمريكا الوسطى;中美洲;Центральная Америка',
  'South America':
    'South America;South American;South Americans;Amérique du Sud;sud-américain;América del Sur;Sudamérica;Suramérica;sudamericano;أمريكا الجنوبية;南美;南美洲;Южная Америка',
  'North America':
    'North America;North American;North Americans;Amérique du Nord;nord-américain;América del Norte;Norteamérica;norteamericano;أمريكا الشمالية;北美;北美洲;Северная Америка',
  'Portuguese-speaking countries':
    'Portuguese speaking countries;Portuguese speaking;Lusophone;lusophones;CPLP;PALOP;pays lusophones;lusófono;lusófona;países lusófonos;países de lengua portuguesa;países de língua portuguesa;الدول الناطقة بالبرتغالية;葡语国家;葡語國家;葡萄牙语国家;португалоязычные страны',
};

/** Where each country lies: the regions it belongs to, nearest first. For finding a forum near by, not a membership. */
export const regionsOf = (code: string): readonly RegionName[] => byCountry.get(code) ?? [];

const members: readonly (readonly [readonly RegionName[], string])[] = [
  [['West Africa', 'Africa'], 'BJ BF CI GH GM GN LR ML NE NG SL SN TG SH'],
  [['West Africa', 'Africa', 'Portuguese-speaking countries'], 'CV GW'],
  [['North Africa', 'Africa', 'Arab States'], 'DZ EG LY MA MR SD TN'],
  [['North Africa', 'Africa'], 'EH'],
  [['East Africa', 'Africa'], 'ET ER KE RW SS UG'],
  [['East Africa', 'Southern Africa', 'Africa'], 'TZ'],
  [['East Africa', 'Africa', 'Arab States'], 'DJ SO'],
  [['East Africa', 'Central Africa', 'Africa'], 'BI'],
  [['Central Africa', 'Africa'], 'CM CF TD CG GA GQ'],
  [['Central Africa', 'Southern Africa', 'Africa'], 'CD'],
  [['Central Africa', 'Africa', 'Portuguese-speaking countries'], 'ST'],
  [['Southern Africa', 'Africa'], 'BW LS MG MU MW NA SC SZ ZA ZM ZW RE YT'],
  [['Southern Africa', 'Africa', 'Portuguese-speaking countries'], 'AO MZ'],
  [['Southern Africa', 'Africa', 'Arab States'], 'KM'],
  [['Arab States'], 'AE BH IQ JO KW LB OM PS QA SA SY YE'],
  [['Central Asia', 'Asia-Pacific'], 'KZ KG TJ TM UZ'],
  [['South Asia', 'Asia-Pacific'], 'AF BD BT IN LK MV NP PK IO'],
  [['Asia-Pacific'], 'IR MN'],
  [['East Asia', 'Asia-Pacific'], 'CN HK JP KP KR MO TW'],
  [['South-east Asia', 'Asia-Pacific'], 'BN ID KH LA MM MY PH SG TH VN'],
  [['South-east Asia', 'Asia-Pacific', 'Portuguese-speaking countries'], 'TL'],
  [['Pacific', 'Asia-Pacific'], 'AS CK FJ FM GU KI MH MP NC NF NR NU PF PG PN PW SB TK TO TV UM VU WF WS'],
  [['Asia-Pacific', 'Western Europe and others'], 'AU NZ CC CX'],
  [['South-eastern Europe', 'Eastern Europe', 'Europe'], 'AL BA BG HR ME MK MD RO RS SI XK'],
  [['South-eastern Europe', 'Western Europe and others', 'Europe'], 'CY GR'],
  [['South-eastern Europe', 'Europe', 'Western Europe and others', 'Asia-Pacific'], 'TR'],
  [['South-eastern Europe', 'Eastern Europe', 'Europe'], 'AM AZ BY GE RU UA'],
  [['Eastern Europe', 'Europe'], 'CZ EE HU LT LV PL SK'],
  [
    ['Western Europe and others', 'Europe'],
    'AD AT AX BE CH DE DK ES FI FO FR GB GG GI GL IE IL IM IS IT JE LI LU MC MT NL NO SE SJ SM VA',
  ],
  [['Western Europe and others', 'Europe', 'Portuguese-speaking countries'], 'PT'],
  [['North America', 'Western Europe and others'], 'CA US PM'],
  [
    ['Caribbean', 'Latin America and Caribbean'],
    'AG AI AW BB BL BM BQ BS BZ CU CW DM DO GD GF GP GY HT JM KN KY LC MF MQ MS PR SR SX TC TT VC VG VI',
  ],
  [['Central America', 'Latin America and Caribbean'], 'CR GT HN MX NI PA SV'],
  [['South America', 'Latin America and Caribbean'], 'AR BO CL CO EC FK PE PY UY VE'],
  [['South America', 'Latin America and Caribbean', 'Portuguese-speaking countries'], 'BR'],
];

const byCountry: ReadonlyMap<string, readonly RegionName[]> = new Map(
  members.flatMap(([regions, codes]) => codes.split(' ').map((code) => [code, regions] as const)),
);
