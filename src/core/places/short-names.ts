/** Short names in capital letters; in small letters they are other words. */
export const capitals: Readonly<Record<string, { readonly code: string; readonly doubtful?: true }>> = {
  US: { code: 'US' },
  USA: { code: 'US' },
  UK: { code: 'GB' },
  EAU: { code: 'AE' },
  EUA: { code: 'US' },
  EEUU: { code: 'US' },
  PRC: { code: 'CN' },
  ROK: { code: 'KR' },
  PNG: { code: 'PG' },
  FSM: { code: 'FM' },
  BIH: { code: 'BA' },
  BiH: { code: 'BA' },
  RSA: { code: 'ZA', doubtful: true },
  RCA: { code: 'CF', doubtful: true },
  RCI: { code: 'CI', doubtful: true },
  SVG: { code: 'VC', doubtful: true },
  CAR: { code: 'CF', doubtful: true },
};

const two =
  'AE AF AL AO AZ BB BD BF BG BI BJ BW BY BZ CH CN CU CY CZ DJ DK DZ EE EG FJ FR GH GR GT GW GY HK HN HT HU IE IL JM JO JP KE KG KH KR KW KZ LK LR LV LY MW MX MY MZ NG NP NZ OM PK PY QA RS RU RW SK SN SV SY SZ TG TJ TW TZ UG UY UZ VN ZA ZM ZW';
const three =
  `AFG AF AGO AO ALB AL ARG AR ARM AM AUS AU AUT AT AZE AZ BDI BI BEL BE BFA BF BGD BD BGR BG BHS BS BIH BA BLR BY BLZ BZ BOL BO BRA BR BRB BB BTN BT BWA BW CHL CL CHN CN CIV CI CMR CM COL CO CRI CR CUB CU CZE CZ DEU DE DNK DK DZA DZ ECU EC EGY EG ERI ER ETH ET FJI FJ FRA FR GBR GB GHA GH GMB GM GRC GR GRD GD GTM GT GUY GY HND HN HRV HR HTI HT IND IN IRL IE IRN IR IRQ IQ ISR IL ITA IT JAM JM JOR JO JPN JP KAZ KZ KEN KE KGZ KG KHM KH KOR KR KWT KW LBN LB LBR LR LBY LY LKA LK LSO LS LTU LT LUX LU LVA LV MDA MD MDG MG MEX MX MKD MK MLI ML MMR MM MNG MN MOZ MZ MRT MR MWI MW MYS MY NAM NA NER NE NGA NG NLD NL NZL NZ PAK PK PHL PH POL PL PRT PT PRY PY QAT QA ROU RO RUS RU RWA RW SDN SD SEN SN SGP SG SLV SV SOM SO SRB RS SVK SK SVN SI SWE SE SWZ SZ SYR SY TCD TD TGO TG THA TH TJK TJ TKM TM TTO TT TUR TR TZA TZ UGA UG UKR UA URY UY UZB UZ VEN VE VNM VN YEM YE ZAF ZA ZMB ZM ZWE ZW`.split(
    /\s+/,
  );

/** ISO codes that are hardly ever anything else, read only in capitals and only beside a word that asks for a place. */
export const safeCodes: ReadonlyMap<string, string> = new Map([
  ...two.split(' ').map((code) => [code, code] as const),
  ...three.flatMap((code, at) => (at % 2 === 0 ? [[code, three[at + 1] ?? code] as const] : [])),
]);
