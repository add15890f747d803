const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/**
 * Names of the field that are also words of every day: written small they are nobody's jargon, and they are explained
 * only where the message speaks of the community that uses them so.
 */
export const ordinary: ReadonlySet<string> = new Set(
  `accountable; accountability; transparent; transparency; accredited; accreditation; acclamation; adoption; appeal; appeals; associate;
  backdoor; back door; capture; captured; caucus; chapter; chapters; charter; compliance; contribution; contributions; delegation;
  delegations; dispatch; encrypted; end to end; fellow; fellows; guidebook; good standing; hum; humming; hybrid; hybrid meeting; last call;
  liaison; liaisons; misinformation; moderator; newcomer; norm; norms; observer; observers; petition; protocol; protocols; proxy; proxies;
  ratify; receiver; reconsideration; reflector; rev; revision; guides; slate; sovereignty; shutdown; stakeholder; streams; surveillance;
  transit; trustee; trustees; reseller; privacy; fragmentation; interop; day zero; terms of reference; general meeting; general member;
  policy forum; community forum; call for adoption; code of conduct; captured; associate; capacity development; open data; compliance;
  country code; signatory; initial report; sector member; global policy; organising team; organizing team; focal point; roles; expression of interest;
  annual general meeting; study group; revision 1; action line; action point; impact analysis; stakeholder; number resources; good faith;
  digital rights; fake news; hybrid; newcomers; nominating committee; community of practice; expressions of interest;
  first; basis; apricot; ripe; tag; cert; sids; roam; cop; tor; mag; sig; asp; als; bof; aso; iso; irp; irt; soi; spirt; ares; apc; diplo; unicode;
  esb; roas; dig watch; rev1; rev2; charters; moderators; registries; meaningful access; back doors;
  ab; ac; ad; ap; as; bc; cc; cg; dc; ec; gm; ir; nc; nir; oc; pn; pp; ra; rc; rg; sg; tc; ua; ig; r1; r2; r3; r4; r5; r6; r7; dca;
  ads; acs; aps; pns; ras; rcs; tcs; ccs; bcs; ocs; ua; doh; pti; ixp; dma; dsa; cop; cops; certs; tags; sigs`
    .split(/;\s*/u)
    .map((one) => one.trim()),
);

/**
 * Of these names, small letters are enough where the message has other words of the field: people in a chat do not
 * reach for the capitals.
 */
export const smallInCompany = wordsOf(
  'mag oc ocs dc dcs sig sigs bof iso doh pti ixp dsa dma apc wg wgs aso irp ripe sids cert certs pn pns',
);

/**
 * Names that are words of every day also in capitals, because people stress them: "read this FIRST". They are explained
 * only where the message speaks of their community.
 */
export const stressed = wordsOf('first basis dispatch tag rev hum apricot cop tor roam spirt as ad');

/**
 * Capitals that are no jargon: words people stress, and abbreviations everybody meets every day. They are explained only
 * where the message itself says what they mean.
 */
export const everyday = wordsOf(`
  a i an and any are as at be but by can do for from go had has have he her his how if in is it its may me my new no nor not now of off ok okay on
  one only or our out own please read she so some that the their them then they this to today too two until up us use very via was we were what when
  where which who why will with yes yet you your all also both each every else first last late more most must next never none once open over same
  soon still such than there these those very well free full here high just know like long look made make many much need note off part same see send
  should start stop take tell thank thanks time update urgent vote want warning week work would write year draft final day days info news agenda
  un uno us usa uk eu ue onu nato ai ia it tv pc id ids pdf ceo cto cfo cv hr pr pm am ad bc ce bce faq faqs q qa ps nb nota asap fyi btw imo imho lol
  tbh omg wtf brb ttyl afaik iirc dm dms pls thx rsvp tba tbc tbd eta aka etc eg ie vs ngo ngos ong ongs ingo phd ma ba msc mba dr mr mrs ms
  usd eur gbp chf cet cest gmt bst est edt pst pdt pdf doc docx ppt xls csv jpg png gif url urls www sms gps usb cd dvd wifi pin sim covid hiv
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  le la les un une des du de et ou au aux ce ces cet cette qui que quoi dont est sont non oui ne pas plus par pour sur sous dans avec sans avant
  apres mais donc or ni car si tres tout tous toute bien aussi ici rappel merci svp stp rdv cdi cdd tva pme rh merci date lieu jour heure
  el los las uno unos y o u del al lo se su sus con sin por para mas muy si no ya ti tu mi yo es son fue ser hay este esta eso esto que quien
  cual como donde cuando ojo nuevo nueva plazo aviso hoy fin gracias favor sr sra srta dni iva
  и в во не на но он она оно они я ты мы вы что как это все всё так за из от по до при или для без под над уже ещё еще если кто где ок да нет
  ни бы же ли к ко у о об с со а его её ее их мой наш ваш оон ес сша рф ссср тв пк ао ооо зао ип см вс пн вт ср чт пт сб нпо вуз вузы сми
  оч спс пжл итд итп тд тп др
`);
