/**
 * Whether a text seems to hold what belongs to a private person: a mail address that is no office's, a telephone,
 * passport or card number. Errs on the side of asking; a person decides.
 */
export const looksPersonal = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu) ?? []).some(
    (address) => !isOfficeMailbox(address),
  ) ||
  /(?<![\p{L}\p{N}/=#.-])\+?\d[\d\s().-]{6,}\d(?![\p{L}\p{N}-])/u.test(withoutDates(text)) ||
  (/\b(?:passport|passeport|pasaporte|visa number|id number|identity card|carte d'identité|cédula)\b|паспорт|جواز|护照|身份证/iu.test(
    text,
  ) &&
    /\p{N}{4,}/u.test(text));

/**
 * Whether a mailbox belongs to an office, by the words of its name. Points and underscores join the names of people
 * ("grace.apply"), so between them every word has to be an office's; hyphens join the words of offices and lists.
 */
export const isOfficeMailbox = (address: string): boolean =>
  (address.split('@')[0] ?? '')
    .toLowerCase()
    .split(/[._]+/)
    .filter((part) => part !== '')
    .every((part) => part.split(/[+%\d-]+/).some(isOfOffice));

const isOfOffice = (word: string): boolean =>
  roles.has(word) || /(?:secretariat|fellowship|nomination|registration|helpdesk)/.test(word);

const roles = new Set(
  `abuse academy accreditation admin administration apply ask awards board booking coalition comms communication
communications community conference consultation consultations contact contacts contribute coordination council
data desk digital enquiries enquiry events event feedback fellows fellowship fellowships forum funding general
grants hello help helpdesk helpline host hotline hub ig igf info information inquiries jobs mag mail mailbox
media meeting meetings member members membership multistakeholder network news newsletter nomcom nomination
nominations nri nris office outreach participation partners policy postmaster press privacy program programme
programs questions register registration registrations registry report request secretariat secretary security
services staff submissions support team training travel translation un visa visas webmaster webteam wsis wsis20
youth youthigf`.split(/\s+/),
);

// Years, days and times are full of digits and belong to nobody.
const withoutDates = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/giu, ' ')
    .replace(/\b\d{4}-\d{1,2}-\d{1,2}\b/gu, ' ')
    .replace(/\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/gu, ' ')
    .replace(/\b\d{4}\s*[-–]\s*\d{4}\b/gu, ' ')
    .replace(/\b\d{1,2}[:.]\d{2}\b/gu, ' ');
