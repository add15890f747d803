/** Where most people of a country of several clocks live: the zone that stands for each of them, the fullest first. */
export const mainZones: Readonly<Record<string, readonly string[]>> = {
  US: 'New_York Chicago Denver Phoenix Los_Angeles Anchorage'
    .split(' ')
    .map((town) => `America/${town}`)
    .concat('Pacific/Honolulu'),
  CA: 'Toronto Vancouver Edmonton Winnipeg Regina Halifax St_Johns'
    .split(' ')
    .map((town) => `America/${town}`),
  MX: 'Mexico_City Tijuana Hermosillo Cancun'.split(' ').map((town) => `America/${town}`),
  BR: 'Sao_Paulo Manaus Rio_Branco Noronha'.split(' ').map((town) => `America/${town}`),
  AR: ['America/Argentina/Buenos_Aires'],
  CL: ['America/Santiago', 'America/Punta_Arenas', 'Pacific/Easter'],
  EC: ['America/Guayaquil', 'Pacific/Galapagos'],
  AU: 'Sydney Brisbane Adelaide Darwin Perth'.split(' ').map((town) => `Australia/${town}`),
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
  PG: ['Pacific/Port_Moresby', 'Pacific/Bougainville'],
  RU: [
    'Europe/Moscow',
    'Europe/Kaliningrad',
    'Europe/Samara',
    ...'Yekaterinburg Omsk Krasnoyarsk Irkutsk Yakutsk Vladivostok Magadan Kamchatka'
      .split(' ')
      .map((town) => `Asia/${town}`),
  ],
  CN: ['Asia/Shanghai', 'Asia/Urumqi'],
  ID: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  MN: ['Asia/Ulaanbaatar', 'Asia/Hovd'],
  KZ: ['Asia/Almaty'],
  CD: ['Africa/Kinshasa', 'Africa/Lubumbashi'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
  CY: ['Asia/Nicosia'],
  UA: ['Europe/Kyiv'],
  FR: ['Europe/Paris'],
  DE: ['Europe/Berlin'],
  GB: ['Europe/London'],
  IN: ['Asia/Kolkata'],
  NP: ['Asia/Kathmandu'],
  MM: ['Asia/Yangon'],
  VN: ['Asia/Ho_Chi_Minh'],
  ER: ['Africa/Asmara'],
};

/** Large towns of such countries as people name them, by zone; `Intl` knows only one name of each. */
export const townNames: Readonly<Record<string, string>> = {
  'Europe/Moscow': 'Moscow;Moscou;Moscú;موسكو;莫斯科;Москва;Saint Petersburg;Санкт-Петербург;Питер',
  'Asia/Vladivostok': 'Vladivostok;Владивосток;符拉迪沃斯托克;海参崴',
  'Asia/Novosibirsk': 'Novosibirsk;Новосибирск',
  'Asia/Yekaterinburg': 'Yekaterinburg;Ekaterinburg;Екатеринбург',
  'America/New_York':
    'New York;Nueva York;نيويورك;纽约;紐約;Нью-Йорк;Washington;Washington DC;واشنطن;华盛顿;Вашингтон;Boston;Miami;Atlanta;Eastern time;US Eastern',
  'America/Chicago': 'Chicago;شيكاغو;芝加哥;Чикаго;Houston;Dallas;Central time;US Central',
  'America/Denver': 'Denver;Mountain time;US Mountain',
  'America/Los_Angeles':
    'Los Angeles;لوس أنجلوس;洛杉矶;洛杉磯;Лос-Анджелес;San Francisco;سان فرانسيسكو;旧金山;舊金山;Сан-Франциско;Seattle;Pacific time;US Pacific',
  'America/Toronto': 'Toronto;Ottawa;Montreal;Montréal;تورنتو;多伦多;Торонто',
  'America/Vancouver': 'Vancouver;فانكوفر;温哥华;Ванкувер',
  'America/Mexico_City': 'Mexico City;Ciudad de México;Mexico DF;مكسيكو سيتي;墨西哥城;Мехико',
  'America/Sao_Paulo':
    'São Paulo;Rio de Janeiro;Brasília;ساو باولو;圣保罗;里约热内卢;Сан-Паулу;Рио-де-Жанейро;برازيليا;巴西利亚;Бразилиа',
  'America/Argentina/Buenos_Aires': 'Buenos Aires;بوينس آيرس;布宜诺斯艾利斯;Буэнос-Айрес',
  'America/Santiago': 'Santiago de Chile;圣地亚哥;Сантьяго',
  'Australia/Sydney': 'Sydney;Sídney;سيدني;悉尼;雪梨;Сидней;ملبورن;墨尔本;Мельбурн;Canberra',
  'Australia/Perth': 'Perth;珀斯;Перт',
  'Asia/Shanghai':
    'Beijing;Peking;Pékin;Pekín;بكين;北京;Пекин;Shanghai;شنغهاي;上海;Шанхай;Shenzhen;深圳;广州',
  'Asia/Jakarta': 'Jakarta;جاكرتا;雅加达;Джакарта',
  'Asia/Kolkata':
    'Delhi;New Delhi;Mumbai;Bangalore;Bengaluru;Chennai;Hyderabad;نيودلهي;مومباي;新德里;孟买;Дели;Мумбаи',
  'Asia/Kathmandu': 'Kathmandu;Katmandou;Katmandú;加德满都;Катманду',
  'Africa/Kinshasa': 'Kinshasa;كينشاسا;金沙萨;Киншаса',
  'Africa/Lubumbashi': 'Lubumbashi;Goma;Bukavu',
  'Europe/Madrid': 'Madrid;مدريد;马德里;Мадрид;Barcelona;برشلونة;巴塞罗那;Барселона',
  'Europe/Lisbon': 'Lisbon;Lisbonne;Lisboa;لشبونة;里斯本;Лиссабон',
  'Pacific/Auckland': 'Auckland;Wellington;أوكلاند;奥克兰;惠灵顿;Окленд',
  'Asia/Ho_Chi_Minh': 'Hanoi;Ho Chi Minh City;Saigon;河内;胡志明市;Ханой',
  'Europe/Kyiv': 'Kyiv;Kiev;كييف;基辅;Киев;Київ',
};
