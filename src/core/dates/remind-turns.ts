import { wordsIn } from '../answer.ts';
import { replyOf, sentenceTurn, turnOf, type Scene } from '../compose.ts';
import { wordFor } from '../desk/cards.ts';
import { nextDateOf } from '../paths/next.ts';
import { placeOfToken } from '../places/token.ts';
import { link, list, paragraph, type Block } from '../rich.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import { mineWordings } from '../wording/mine/catalogue.ts';
import type { Turn } from '../world.ts';
import { calendarLine } from './calendar-link.ts';
import { usualLeads, type Lead } from './lead.ts';
import { begun, mostReminders, type Reminder } from './reminder.ts';
import { isDate, phaseOf, turningOf, type DateEntry } from './span.ts';
import { instantText, leadsText, whenLines } from './when.ts';
import { askingZone } from './zone-turns.ts';

/** The date that "remind me" means: the one that was shown, or the one that what was shown leads to. */
export const dateShown = (scene: Scene): DateEntry | undefined => {
  const { entries } = scene.world.library;
  const shown = entries.get(scene.before.shown?.entry ?? '');
  if (shown === undefined) return undefined;
  if (isDate(shown)) return shown;
  if (shown.path !== undefined) {
    const { near } = scene.before;
    const where = near === undefined ? undefined : placeOfToken(near);
    return nextDateOf({ library: scene.world.library, now: scene.world.now, where }, shown.path);
  }
  const related = shown.related
    .flatMap((id) => entries.get(id) ?? [])
    .filter(isDate)
    .filter(({ occasion }) => phaseOf(occasion, scene.world.now) !== 'over');
  const confirmed = related.filter(({ occasion }) => turningOf(occasion) !== undefined);
  const [only, ...others] = confirmed.length > 0 ? confirmed : related;
  return others.length === 0 ? only : undefined;
};

/** Keeps a reminder and says when it will come; asks for the time zone where it is not known. */
export const remindTurn = (scene: Scene, id: string, leads: readonly Lead[] = usualLeads): Turn => {
  const { world, language, inbound } = scene;
  const say = dateWordings[language];
  const entry = world.library.entries.get(id);
  const { own } = world;
  if (entry === undefined) return said(scene, scene.say.gone);
  if (!isDate(entry)) return said(scene, say.remindWhat);
  if (own?.held === undefined || own.code === undefined) return said(scene, scene.say.storeDown);
  const { title } = wordsIn(entry, language).words;
  if (phaseOf(entry.occasion, world.now) === 'over') return said(scene, say.tooLate(title));
  if (own.held.reminders.filter((one) => one.entry !== id).length >= mostReminders)
    return said(scene, say.tooMany(mostReminders));
  const reminder = begun(
    {
      person: inbound.person.id,
      entry: id,
      address: typeof own.privately === 'object' ? own.privately : inbound.address,
      language,
      leads,
      occasion: entry.occasion,
      title,
      code: own.code,
    },
    world.now,
    own.preferences?.zone,
  );
  const asking = askingZone(scene);
  const turn = turnOf(
    scene,
    [
      replyOf(scene, {
        body: [
          ...confirmation(scene, entry, reminder, title),
          list(whenLines(entry.occasion, { language, now: world.now, zone: own.preferences?.zone })),
          ...calendarLine({ pages: world.pages, language }, entry),
          ...pageLine(scene, own.code),
          paragraph(say.remindHow),
          ...(asking === undefined ? [] : [paragraph(asking.sentence)]),
        ],
        choices: [
          {
            label: mineWordings[language].stopButton,
            key: wordFor(language, 'unwatch'),
            action: { name: 'mine', verb: 'unwatch', entry: id },
          },
        ],
        visibility: 'onlyYou',
      }),
    ],
    {
      outcome: 'smalltalk',
      logged: false,
      state: {
        shown: { entry: id },
        ...(asking === undefined ? {} : { awaiting: { kind: 'zone' as const } }),
      },
    },
  );
  return { ...turn, own: { ...asking?.own, remind: reminder } };
};

const confirmation = (
  { language }: Scene,
  entry: DateEntry,
  { leads, told }: Reminder,
  title: string,
): readonly Block[] => {
  const say = dateWordings[language];
  const ahead = leads.filter((lead) => !told.includes(lead));
  if (turningOf(entry.occasion) === undefined)
    return [paragraph(say.remindingUsual(title, leadsText(leads, language)))];
  return ahead.length === 0
    ? [paragraph(say.allLeadsOver(title))]
    : [
        paragraph(say.reminding(title, leadsText(ahead, language))),
        ...(told.length === 0 ? [] : [paragraph(say.leadsOver(leadsText(told, language)))]),
      ];
};

// Nothing is pushed to a web page: there the reminders have a page of their own.
const pageLine = ({ world, inbound, language }: Scene, code: string): readonly Block[] =>
  world.pages === undefined || inbound.address.platform !== 'web'
    ? []
    : [paragraph(link(dateWordings[language].reminderPage, `${world.pages}/reminders/${code}`))];

/** A reminder as one line of a list of what somebody asked for. */
export const reminderLine = (scene: Scene, reminder: Reminder): string => {
  const { world, language } = scene;
  const say = dateWordings[language];
  const entry = world.library.entries.get(reminder.entry);
  const title = entry === undefined ? reminder.title : wordsIn(entry, language).words.title;
  const { due, leads, told, occasion } = reminder;
  if (due === undefined) return say.reminderWaits(title);
  if (told.length >= leads.length) return say.reminderTold(title);
  const zone = world.own?.preferences?.zone ?? occasion.zone ?? 'UTC';
  return say.reminderNext(title, say.inZone(instantText(due, zone, language), zone));
};

const said = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false });
